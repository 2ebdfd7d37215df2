import './icon.css';

/** Line drawings on a 16 px grid, 1.3 px strokes. */
const SHAPES = {
  today: 'M2.5 6.8 8 2.3l5.5 4.5v6.4a.8.8 0 0 1-.8.8H3.3a.8.8 0 0 1-.8-.8zM6.2 14V9.6h3.6V14',
  orders:
    'M4.2 2.6h7.6A1.2 1.2 0 0 1 13 3.8v9a1.2 1.2 0 0 1-1.2 1.2H4.2A1.2 1.2 0 0 1 3 12.8v-9a1.2 1.2 0 0 1 1.2-1.2zM5.6 6h4.8M5.6 8.6h4.8M5.6 11.2h3',
  quotations:
    'M8.7 2.2H13a.8.8 0 0 1 .8.8v4.3l-5.9 5.9a1 1 0 0 1-1.4 0L2.8 9.5a1 1 0 0 1 0-1.4zM11.8 5.1a.9.9 0 1 1-1.8 0 .9.9 0 0 1 1.8 0z',
  ship: 'M2.6 9.4h10.8l-1.5 3.3a1.2 1.2 0 0 1-1.1.7H5.2a1.2 1.2 0 0 1-1.1-.7zM4.2 9.2V6h7.6v3.2M6.4 5.8V3.2h3.2v2.6',
  credit: 'M2.6 4h10.8v8H2.6zM2.6 6.6h10.8M5 9.6h3M10.4 9.6h.8',
  money: 'M8 2.2a5.8 5.8 0 1 1 0 11.6A5.8 5.8 0 0 1 8 2.2zM5.8 5 8 8l2.2-3M8 8v3.4M6 8.2h4M6 10h4',
  customers:
    'M8.5 5.4a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0zM1.8 13.4c.3-2.5 2-4 4.2-4s3.9 1.5 4.2 4M10.6 3.2a2.5 2.5 0 0 1 0 4.5M12 9.8c1.3.5 2.1 1.8 2.3 3.6',
  products: 'M8 2l5.4 3v6L8 14l-5.4-3V5zM2.7 5.1 8 8.1l5.3-3M8 8.1V14',
  quality: 'M3.2 8.2l2.4 2.6 4-4.6M8 2.2l5 1.9v3.6c0 3-2 5.2-5 6.3-3-1.1-5-3.3-5-6.3V4.1z',
  settings:
    'M2.5 4.6h5M11 4.6h2.5M2.5 11.4h2.5M8.5 11.4h5M11 4.6a1.7 1.7 0 1 1-3.4 0 1.7 1.7 0 0 1 3.4 0zM8.4 11.4a1.7 1.7 0 1 1-3.4 0 1.7 1.7 0 0 1 3.4 0z',
  search: 'M11.3 7a4.3 4.3 0 1 1-8.6 0 4.3 4.3 0 0 1 8.6 0zM10.3 10.3l3.3 3.3',
  import: 'M8 2.2v7M5.2 6.6 8 9.4l2.8-2.8M2.8 11.2v1.6a1 1 0 0 0 1 1h8.4a1 1 0 0 0 1-1v-1.6',
  export: 'M8 9.4v-7M5.2 5 8 2.2 10.8 5M2.8 11.2v1.6a1 1 0 0 0 1 1h8.4a1 1 0 0 0 1-1v-1.6',
  print:
    'M4.6 6V2.6h6.8V6M4.6 11.5H3.3a.8.8 0 0 1-.8-.8V6.8a.8.8 0 0 1 .8-.8h9.4a.8.8 0 0 1 .8.8v3.9a.8.8 0 0 1-.8.8h-1.3M4.6 9.3h6.8v4.3H4.6z',
  paper: 'M4 2.2h5.2l3.2 3.2v8.4H4zM9 2.4v3.2h3.2',
  plus: 'M8 3v10M3 8h10',
  chevron: 'M4.5 6.3 8 9.7l3.5-3.4',
  up: 'M4.5 9.7 8 6.3l3.5 3.4',
  filter: 'M2.5 3.6h11L9.4 8.6v4.2l-2.8-1.4V8.6z',
  tick: 'M3.5 8.4l3 3 6-6.4',
  cross: 'M4.3 4.3l7.4 7.4M11.7 4.3l-7.4 7.4',
  back: 'M13 8H3.5M7 4.5 3.5 8 7 11.5',
  undo: 'M3 6.5h6.5a3.5 3.5 0 0 1 0 7H6M5.8 3.7 3 6.5l2.8 2.8',
  bin: 'M3 4.6h10M6.2 4.6V3h3.6v1.6M4.3 4.6l.6 8.9h6.2l.6-8.9',
  pencil: 'M3 13l.7-2.9 7.2-7.2 2.2 2.2-7.2 7.2z',
  file: 'M4 2.2h5.2l3.2 3.2v8.4H4zM9 2.4v3.2h3.2M6 8.6h4.4M6 11h4.4',
} as const;
export type IconName = keyof typeof SHAPES | 'more';

/** A drawing without a word of its own; the button around it carries the label. */
export function Icon({ name, className }: { readonly name: IconName; readonly className?: string }) {
  return (
    <svg className={`icon ${className ?? ''}`} viewBox="0 0 16 16" aria-hidden="true">
      {name === 'more' ? (
        <path d="M3.6 8h.01M8 8h.01M12.4 8h.01" strokeWidth="2.2" />
      ) : (
        <path d={SHAPES[name]} />
      )}
    </svg>
  );
}
