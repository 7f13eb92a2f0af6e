/** The icon set: 24-unit grid, 1.5 stroke, no fill. */
export const icons = {
  card: '<rect x="3" y="5" width="18" height="14" rx="1.5"/><path d="M3 10h18M7 15h4"/>',
  code: '<path d="M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2v2h-2zM18 18h2v2h-2zM18 14h2M14 18v2"/>',
  scan: '<path d="M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M3 12h18"/>',
  absent: '<path d="M4 5h16v14H4zM4 16l5-5 4 4M14.5 13l1.5-1.5 4 4M3 3l18 18"/>',
  gift: '<path d="M4 11v9h16v-9M3 7h18v4H3zM12 7v13M12 7S11 3 8.5 3 6 7 8 7M12 7s1-4 3.5-4S18 7 16 7"/>',
  ticket: '<path d="M3 6h18v4a2 2 0 0 0 0 4v4H3v-4a2 2 0 0 0 0-4zM14 6v2M14 11v2M14 16v2"/>',
  person: '<circle cx="12" cy="8" r="4"/><path d="M4 21c.6-4.5 3.8-7 8-7s7.4 2.5 8 7"/>',
  people:
    '<circle cx="9" cy="8" r="3.5"/><path d="M2.5 20c.5-4 3-6 6.5-6s6 2 6.5 6M15.5 4.8a3.5 3.5 0 0 1 0 6.4M18 14.5' +
    'c2 .8 3.2 2.6 3.5 5.5"/>',
  store: '<path d="M4 10v10h16V10M3 10l2-6h14l2 6M3 10h18M10 20v-6h4v6"/>',
  pin:
    '<path d="M12 21c4.5-4.8 7-8.3 7-11.5A7 7 0 0 0 5 9.5C5 12.7 7.5 16.2 12 21z"/>' +
    '<circle cx="12" cy="9.5" r="2.5"/>',
  clock: '<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3.5 2"/>',
  shield: '<path d="M12 3l8 3v6c0 4.5-3.2 7.5-8 9-4.8-1.5-8-4.5-8-9V6zM8.5 12l2.5 2.5 4.5-5"/>',
  phone: '<path d="M5 3h4l2 5-2.5 2a13 13 0 0 0 5.5 5.5l2-2.5 5 2v4a2 2 0 0 1-2 2A17 17 0 0 1 3 5a2 2 0 0 1 2-2z"/>',
  receipt: '<path d="M5 3h14v18l-2.3-1.5L14.3 21 12 19.5 9.7 21l-2.4-1.5L5 21zM8.5 8h7M8.5 12h7"/>',
  list: '<path d="M9 6h11M9 12h11M9 18h11M4.5 6v.01M4.5 12v.01M4.5 18v.01"/>',
  tier: '<path d="M4 20h16M6 20v-5h4v5M10 20V10h4v10M14 20V5h4v15"/>',
  scissors: '<circle cx="6" cy="6.5" r="2.5"/><circle cx="6" cy="17.5" r="2.5"/><path d="M8.2 8 20 17M8.2 16 20 7"/>',
  cake: '<path d="M4 20h16v-7a2 2 0 0 0-2-2H6a2 2 0 0 0-2 2zM4 15.5c2.7 2 5.3-2 8 0s5.3-2 8 0M12 11V7M12 4.5v.5"/>',
  tag: '<path d="M12 3h8v8L11 20.5 3.5 13zM16 7.5v.5"/>',
  calendar: '<path d="M4 6h16v14H4zM4 10h16M8 3.5V8M16 3.5V8"/>',
  sun:
    '<circle cx="12" cy="12" r="4"/><path d="M12 2v2.5M12 19.5V22M2 12h2.5M19.5 12H22M5 5l1.8 1.8M17.2 17.2 19 19' +
    'M19 5l-1.8 1.8M6.8 17.2 5 19"/>',
  bell: '<path d="M6 17v-6a6 6 0 0 1 12 0v6l2 2H4zM10 21.5h4M12 5V3"/>',
  back: '<path d="M15 4 7 12l8 8"/>',
  down: '<path d="M5 9l7 7 7-7"/>',
  go: '<path d="M9 5l7 7-7 7"/>',
  check: '<path d="M4 12.5l5.5 5.5L20 6.5"/>',
  close: '<path d="M5 5l14 14M19 5 5 19"/>',
  refresh: '<path d="M20 11a8 8 0 1 0-2.3 6.3M20 4v7h-7"/>',
  pencil: '<path d="M4 20h4L20 8l-4-4L4 16zM13.5 6.5l4 4"/>',
  search: '<circle cx="11" cy="11" r="7"/><path d="M16.5 16.5 21 21"/>',
  plus: '<path d="M5 12h14M12 5v14"/>',
  minus: '<path d="M5 12h14"/>',
  undo: '<path d="M9 5 4 10l5 5M4 10h10a6 6 0 0 1 0 12h-3"/>',
  text: '<path d="M4 7V5h16v2M12 5v14M9 19h6"/>',
  chat: '<path d="M4 5h16v11H10l-4.500 4V16H4z"/>',
  offline:
    '<path d="M3 3l18 18M5 12.5a10 10 0 0 1 4.5-2.6M2 9a14.5 14.5 0 0 1 5-3M12 6c3.8 0 7.3 1.2 10 3M16 11.2' +
    'a10 10 0 0 1 3 1.8M8.5 16a5 5 0 0 1 6 0M12 19.5v.5"/>',
  warn: '<path d="M12 4 2.5 20h19zM12 10v4.5M12 16.5v1"/>',
  info: '<circle cx="12" cy="12" r="9"/><path d="M12 11v6M12 7v1.5"/>',
} as const

export type IconName = keyof typeof icons

/** A programme may name an icon we do not have; a plain tick stands in. */
export function iconNamed(name: string): IconName {
  return name in icons ? (name as IconName) : 'check'
}

/** Line drawings of the full-page states, 132 by 96. */
export const arts = {
  card:
    '<rect x="22" y="18" width="88" height="56" rx="6"/><path d="M22 34h88M34 56h22M34 64h12"/>' +
    '<path d="M12 90h108" stroke-dasharray="2 4"/>',
  list:
    '<path d="M40 12h52v66l-8.7-5-8.7 5-8.6-5-8.7 5-8.6-5-8.7 5zM52 30h28M52 44h28M52 58h16"/>' +
    '<path d="M12 90h108" stroke-dasharray="2 4"/>',
  broken:
    '<path d="M22 20h88v60H22zM22 36h88"/><path d="M34 50h30M34 62h18M76 48l18 18M94 48 76 66"/>' +
    '<path d="M10 90h112" stroke-dasharray="2 4"/>',
  offline:
    '<path d="M30 40c22-18 50-18 72 0M42 54c14-12 34-12 48 0M54 68c7-6 17-6 24 0M66 80v.5M28 14l76 66"/>' +
    '<path d="M10 92h112" stroke-dasharray="2 4"/>',
} as const

export type ArtName = keyof typeof arts
