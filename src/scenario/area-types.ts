import type { Onward, Order, Text } from './contact-types.ts';

/** A part of the region: its primary-care centres and municipalities. */
export interface Area {
  id: string;
  name: Text;
  catchments: Catchment[];
  /** Id of the site of the medical secretaries of its generated centres; null where all centres are written by hand. */
  secretaries: string | null;
  /** Where physician visits of its generated centres are referred, and what they order. */
  referrals: Onward[];
  orders: Order[];
}

/** A municipality, or a part of one. */
export interface Catchment {
  id: string;
  name: Text;
  population: number;
  /** Ids of the sites of its primary-care centres. */
  centres: string[];
  /** Whether they are made from the template; else they are written by hand. */
  isMade: boolean;
  /** Id of the site of its municipality's care. */
  municipality: string;
}
