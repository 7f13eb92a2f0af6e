/** Pictures of gifts, 170 by 150: one object on plain ground, no text. A gift names one of them. */
export const pictures = {
  scarf:
    '<path fill="#E5E1D8" d="M0 0h170v150H0z"/><path d="M34 118h104v6H34z" fill="#CFC8B9"/>' +
    '<rect x="40" y="96" width="92" height="22" rx="11" fill="#A67A4C"/>' +
    '<rect x="40" y="74" width="92" height="24" rx="12" fill="#B88B5B"/>' +
    '<rect x="40" y="52" width="92" height="24" rx="12" fill="#C59A6B"/>' +
    '<path d="M46 64h66M46 86h70M46 107h66" stroke="#8F673D" opacity=".55"/><path d="M96 52h28v54H96z" fill="#CDA577"/>' +
    '<path d="M96 52h28M96 62h28M96 72h28M96 82h28M96 92h28" stroke="#B38755"/>' +
    '<path d="M97 106v14M101 106v16M105 106v14M109 106v16M113 106v14M117 106v16M121 106v14M124 106v15" stroke="#CDA577" ' +
    'stroke-width="1.8"/><path fill="#F4F1EA" d="M104 94h12v7h-12z"/>',
  ribbon:
    '<path fill="#DDE3DE" d="M0 0h170v150H0z"/><g fill="none">' +
    '<path d="M18 92c24-46 60-54 78-26 14 22-8 44-24 28-18-18 14-58 78-46" stroke="#2F5B49" stroke-width="13"/>' +
    '<path d="M18 92c24-46 60-54 78-26 14 22-8 44-24 28-18-18 14-58 78-46" stroke="#7DA28E" stroke-width="2.5" ' +
    'stroke-dasharray="1 5"/></g>',
  trousers:
    '<path fill="#DEE2E6" d="M0 0h170v150H0z"/><path d="M54 0h62l6 112H94L85 40l-9 72H48z" fill="#3A4A58"/>' +
    '<path d="M48 104h28M94 104h28" stroke="#C8D0D6" stroke-width="1.6" stroke-dasharray="4 3"/>' +
    '<path d="M132 118c-8-14-20-20-34-20" stroke="#8E6B3E" stroke-width="1.5" fill="none"/>' +
    '<path d="m130 96 4 24" stroke="#7B8288" stroke-width="2.5" stroke-linecap="round"/>',
  incense:
    '<path fill="#E4E2E0" d="M0 0h170v150H0z"/><path fill="#D8D5D1" d="M0 108h170v42H0z"/>' +
    '<ellipse cx="85" cy="112" rx="42" ry="9" fill="#BDB8B1"/>' +
    '<path d="M50 98c0 12 10 18 35 18s35-6 35-18z" fill="#77807C"/><ellipse cx="85" cy="98" rx="35" ry="7" fill="#8D9692"/>' +
    '<path d="M85 98 92 34" stroke="#6B4A35" stroke-width="2"/>' +
    '<path d="M92 32c-6-6 4-10 0-18" stroke="#A9A6A1" stroke-width="1.5" fill="none"/>',
  tea:
    '<path fill="#E6E3D9" d="M0 0h170v150H0z"/><ellipse cx="85" cy="122" rx="46" ry="7" fill="#D0CBBC"/>' +
    '<path d="M54 52h62v62a6 6 0 0 1-6 6H60a6 6 0 0 1-6-6z" fill="#5E6F4F"/><path d="M50 40h70v14H50z" fill="#7F8F6A"/>' +
    '<path d="M66 72h38v30H66z" fill="#EFEBDD"/>' +
    '<path d="M85 76c9 5 9 15 0 22-9-7-9-17 0-22zM85 80v18" stroke="#5E6F4F" stroke-width="1.4" fill="none"/>',
  tote:
    '<path fill="#E3DED6" d="M0 0h170v150H0z"/><ellipse cx="85" cy="128" rx="48" ry="6" fill="#CBC4B7"/>' +
    '<path d="M68 58c0-34 34-34 34 0" stroke="#8A7253" stroke-width="5" fill="none"/>' +
    '<path d="M48 56h74l6 70H42z" fill="#D9CDB4"/><path d="M48 56h74l1 12H47z" fill="#CBBD9F"/>' +
    '<path d="M60 96c8-14 18-20 26-20s-2 22 24 24" stroke="#5E6F4F" stroke-width="2.2" fill="none"/>',
  handkerchief:
    '<path fill="#E4E6E8" d="M0 0h170v150H0z"/><path d="m85 30 46 46-46 46-46-46z" fill="#F4F2EC"/>' +
    '<path d="m85 38 38 38-38 38-38-38z" stroke="#8CA0AE" stroke-width="1.6" fill="none"/>' +
    '<path d="M85 76 62 53h46zM85 76v40" fill="#DDE3E6" opacity=".8"/><circle cx="85" cy="98" r="4" fill="#A6431B" opacity=".7"/>',
  parcel:
    '<path fill="#E5E3DD" d="M0 0h170v150H0z"/><ellipse cx="85" cy="124" rx="46" ry="6" fill="#CFCABF"/>' +
    '<path d="M46 62h78v58H46z" fill="#B99F78"/><path d="M42 50h86v16H42z" fill="#C9B08A"/><path d="M80 50h10v70H80z" fill="#7E6240"/>' +
    '<path d="M85 50c-4-16-24-20-24-9 0 7 14 9 24 9zm0 0c4-16 24-20 24-9 0 7-14 9-24 9z" stroke="#7E6240" stroke-width="4" fill="none"/>',
} as const

export type PictureName = keyof typeof pictures

/** A gift may name a picture that this edition of the app does not have; a parcel stands in. */
export const pictureNamed = (name: string): PictureName => (Object.hasOwn(pictures, name) ? (name as PictureName) : 'parcel')
