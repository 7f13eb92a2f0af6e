/** The icon set: 24-unit grid, 1.5 stroke, no fill. */
export const icons = {
  card: '<rect x="3" y="5" width="18" height="14" rx="1.5"/><path d="M3 10h18M7 15h4"/>',
  code: '<path d="M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2v2h-2zM18 18h2v2h-2zM18 14h2M14 18v2"/>',
  scan: '<path d="M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M3 12h18"/>',
  gift: '<path d="M4 11v9h16v-9M3 7h18v4H3zM12 7v13M12 7S11 3 8.5 3 6 7 8 7M12 7s1-4 3.5-4S18 7 16 7"/>',
  ticket: '<path d="M3 6h18v4a2 2 0 0 0 0 4v4H3v-4a2 2 0 0 0 0-4zM14 6v2M14 11v2M14 16v2"/>',
  person: '<circle cx="12" cy="8" r="4"/><path d="M4 21c.6-4.5 3.800-7 8-7s7.4 2.5 8 7"/>',
  people:
    '<circle cx="9" cy="8" r="3.5"/><path d="M2.5 20c.5-4 3-6 6.500-6s6 2 6.500 6M15.500 4.800a3.500 3.500 0 0 1 0 6.400M18 14.500' +
    'c2 .8 3.200 2.600 3.500 5.500"/>',
  store: '<path d="M4 10v10h16V10M3 10l2-6h14l2 6M3 10h18M10 20v-6h4v6"/>',
  pin: '<path d="M12 21c4.500-4.800 7-8.300 7-11.500A7 7 0 0 0 5 9.500C5 12.700 7.500 16.200 12 21z"/><circle cx="12" cy="9.500" r="2.500"/>',
  clock: '<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3.500 2"/>',
  shield: '<path d="M12 3l8 3v6c0 4.500-3.200 7.500-8 9-4.800-1.500-8-4.500-8-9V6zM8.500 12l2.500 2.500 4.500-5"/>',
  phone:
    '<path d="M5 3h4l2 5-2.500 2a13 13 0 0 0 5.500 5.500l2-2.500 5 2v4a2 2 0 0 1-2 2A17 17 0 0 1 3 5a2 2 0 0 1 2-2z"/>',
  receipt: '<path d="M5 3h14v18l-2.300-1.500L14.300 21 12 19.500 9.700 21l-2.400-1.500L5 21zM8.500 8h7M8.500 12h7"/>',
  list: '<path d="M9 6h11M9 12h11M9 18h11M4.500 6v.01M4.500 12v.01M4.500 18v.01"/>',
  tier: '<path d="M4 20h16M6 20v-5h4v5M10 20V10h4v10M14 20V5h4v15"/>',
  scissors: '<circle cx="6" cy="6.500" r="2.500"/><circle cx="6" cy="17.500" r="2.500"/><path d="M8.200 8 20 17M8.200 16 20 7"/>',
  cake: '<path d="M4 20h16v-7a2 2 0 0 0-2-2H6a2 2 0 0 0-2 2zM4 15.500c2.700 2 5.300-2 8 0s5.300-2 8 0M12 11V7M12 4.500v.5"/>',
  tag: '<path d="M12 3h8v8L11 20.500 3.500 13zM16 7.500v.5"/>',
  calendar: '<path d="M4 6h16v14H4zM4 10h16M8 3.500V8M16 3.500V8"/>',
  sun:
    '<circle cx="12" cy="12" r="4"/><path d="M12 2v2.500M12 19.500V22M2 12h2.500M19.500 12H22M5 5l1.800 1.800M17.200 17.200 19 19M19 5' +
    'l-1.800 1.800M6.800 17.200 5 19"/>',
  back: '<path d="M15 4 7 12l8 8"/>',
  go: '<path d="M9 5l7 7-7 7"/>',
  check: '<path d="M4 12.500l5.500 5.500L20 6.500"/>',
  close: '<path d="M5 5l14 14M19 5 5 19"/>',
  refresh: '<path d="M20 11a8 8 0 1 0-2.300 6.300M20 4v7h-7"/>',
  pencil: '<path d="M4 20h4L20 8l-4-4L4 16zM13.500 6.500l4 4"/>',
  text: '<path d="M4 7V5h16v2M12 5v14M9 19h6"/>',
  offline:
    '<path d="M3 3l18 18M5 12.500a10 10 0 0 1 4.500-2.600M2 9a14.500 14.500 0 0 1 5-3M12 6c3.800 0 7.300 1.200 10 3M16 11.200' +
    'a10 10 0 0 1 3 1.800M8.500 16a5 5 0 0 1 6 0M12 19.500v.5"/>',
  warn: '<path d="M12 4 2.500 20h19zM12 10v4.500M12 16.500v1"/>',
  info: '<circle cx="12" cy="12" r="9"/><path d="M12 11v6M12 7v1.500"/>',
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
    '<path d="M40 12h52v66l-8.700-5-8.700 5-8.600-5-8.700 5-8.600-5-8.700 5zM52 30h28M52 44h28M52 58h16"/>' +
    '<path d="M12 90h108" stroke-dasharray="2 4"/>',
  broken:
    '<path d="M22 20h88v60H22zM22 36h88"/><path d="M34 50h30M34 62h18M76 48l18 18M94 48 76 66"/>' +
    '<path d="M10 90h112" stroke-dasharray="2 4"/>',
  offline:
    '<path d="M30 40c22-18 50-18 72 0M42 54c14-12 34-12 48 0M54 68c7-6 17-6 24 0M66 80v.5M28 14l76 66"/>' +
    '<path d="M10 92h112" stroke-dasharray="2 4"/>',
} as const

export type ArtName = keyof typeof arts
