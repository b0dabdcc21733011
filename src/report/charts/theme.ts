/** Everything about how charts and pages look; charts take it from their context. */
export interface Theme {
  fontFamily: string;
  /** Type sizes in pixels. */
  fontSize: { label: number; small: number };
  color: {
    ink: string;
    muted: string;
    /** Grid lines and frames; never the only carrier of meaning. */
    rule: string;
    paper: string;
    tint: string;
    reference: string;
    /** Arms in order; each differs from the others in lightness as well as in hue. */
    arms: string[];
    goLive: string;
    /** Weeks of summer, Christmas and Easter. */
    season: string;
    /** Classes of a heat map: more than usual (the most first), as usual, and less (the least first), which darkens step by step. */
    heat: { more: string[]; usual: string; less: string[] };
    uses: Record<
      'patient' | 'documentation' | 'backlog' | 'trouble' | 'idle' | 'programme' | 'overtime',
      { fill: string; ink: string }
    >;
  };
  /** Dash patterns: the reference first, then the arms; so that lines differ without colour. */
  dashes: string[];
}

/**
 * The report's only theme. Ink, muted and arm colours have a contrast of at least 4.5:1 on paper and tint (tested);
 * blue, orange and grey are told apart in the common forms of colour blindness (after Okabe and Ito, 2008).
 */
export const reportTheme: Theme = {
  fontFamily: "Arial, Helvetica, 'Liberation Sans', sans-serif",
  fontSize: { label: 13, small: 12 },
  color: {
    ink: '#1c2733',
    muted: '#566370',
    rule: '#d9dfe5',
    paper: '#ffffff',
    tint: '#f4f6f8',
    reference: '#5b6672',
    arms: ['#0b5394', '#a6400b', '#16694a', '#6b3a86'],
    goLive: '#1c2733',
    season: '#e9edf1',
    heat: {
      more: ['#2f7fb8', '#a8cfe8'],
      usual: '#eef1f4',
      less: ['#f7dca4', '#eda247', '#b9531b', '#571f08'],
    },
    uses: {
      patient: { fill: '#0b5394', ink: '#ffffff' },
      documentation: { fill: '#f0a43a', ink: '#1c2733' },
      backlog: { fill: '#8f4310', ink: '#ffffff' },
      trouble: { fill: '#101418', ink: '#ffffff' },
      idle: { fill: '#dfe5ea', ink: '#1c2733' },
      programme: { fill: '#16694a', ink: '#ffffff' },
      overtime: { fill: '#ffffff', ink: '#1c2733' },
    },
  },
  dashes: ['5 4', '', '10 3', '2 3'],
};
