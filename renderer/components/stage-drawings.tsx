const RING = <circle cx="8" cy="8" r="5.8" className="mark-line" />;
const DISC = <circle cx="8" cy="8" r="6.5" fill="currentColor" />;

/** A ring that fills as things go on, a disc once they have left, a crossed ring where they were given up. */
export const STAGE_DRAWINGS = {
  empty: RING,
  quarter: (
    <>
      {RING}
      <path d="M8 8V4.2A3.8 3.8 0 0 1 11.8 8z" fill="currentColor" />
    </>
  ),
  half: (
    <>
      {RING}
      <path d="M8 4.2a3.8 3.8 0 0 1 0 7.6z" fill="currentColor" />
    </>
  ),
  'three-quarters': (
    <>
      {RING}
      <path d="M8 8V4.2A3.8 3.8 0 1 1 4.2 8z" fill="currentColor" />
    </>
  ),
  full: (
    <>
      {RING}
      <circle cx="8" cy="8" r="3.8" fill="currentColor" />
    </>
  ),
  left: (
    <>
      {DISC}
      <path d="M4.8 8h6M8.6 5.7 10.9 8l-2.3 2.3" className="mark-cut" />
    </>
  ),
  done: (
    <>
      {DISC}
      <path d="M5 8.2l2.1 2.1L11 6.2" className="mark-cut" />
    </>
  ),
  'given-up': (
    <>
      {RING}
      <path d="M4.2 11.8l7.6-7.6" className="mark-line" />
    </>
  ),
} as const;
