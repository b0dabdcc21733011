import type { Text } from './contact-types.ts';

/** A part of the region: its primary-care centres and municipalities. */
export interface Area {
  id: string;
  name: Text;
  /** Ids of the sites of its primary-care centres. */
  centres: string[];
  /** Ids of the sites of its municipalities. */
  municipalities: string[];
  /** Id of the site of the medical secretaries of its generated centres; null where all centres are written by hand. */
  secretaries: string | null;
  population: number;
}
