import type { EntryInput, EntryRules } from '../../../../types/contract'

/** What stands in the form, as it is typed. */
export interface Draft {
  mode: 'cashier' | 'application'
  name: string
  phone: string
  phoneAgain: string
  birthday: string | null
  gender: 'female' | 'male' | null
  size: string
  number: string
  yuan: string
  wish: boolean
  product: string | null
  waived: string | null
  fastTrack: string | null
  terms: boolean
  marketing: boolean
}

/** Kinds of cards that this store opens. */
export function issuedHere({ products }: EntryRules): EntryRules['products'] {
  return products.filter((product) => product.issuedHere)
}

export function emptyDraft(rules: EntryRules): Draft {
  const mode = rules.ways.some(({ by }) => by === 'cashier') ? 'cashier' : 'application'
  const empty = { name: '', phone: '', phoneAgain: '', birthday: null, gender: null, size: '', number: '', yuan: '' }
  const unsaid = { product: issuedHere(rules)[0]?.id ?? null, waived: null, fastTrack: null }
  return { mode, ...empty, ...unsaid, wish: false, terms: false, marketing: false }
}

/** ¥2,680 or ¥2,680.50 as typed, in fen; null where it is neither. */
export function fenOf(yuan: string): number | null {
  const found = /^(\d{1,7})(?:\.(\d{1,2}))?$/.exec(yuan.replace(/,/g, ''))
  if (!found) return null
  const [, whole = '0', part = ''] = found
  return Number(whole) * 100 + Number(part.padEnd(2, '0'))
}

function typed<K extends string>(key: K, value: string): Partial<Record<K, string>> {
  return value.trim() ? ({ [key]: value.trim() } as Record<K, string>) : {}
}

function said<K extends string, V>(key: K, value: V | null): Partial<Record<K, V>> {
  return value === null ? {} : ({ [key]: value } as Record<K, V>)
}

/** What is sent; null while the amount cannot be read. An order is attached once its number or amount is typed. */
export function inputOf(draft: Draft): EntryInput | null {
  const attached = draft.number.trim() !== '' || draft.yuan.trim() !== ''
  const totalFen = fenOf(draft.yuan.trim())
  if (attached && totalFen === null) return null
  const form = {
    ...typed('name', draft.name),
    ...typed('phone', draft.phone),
    ...typed('size', draft.size),
    ...said('birthday', draft.birthday),
    ...said('gender', draft.gender),
  }
  return {
    form,
    ...typed('phoneAgain', draft.phoneAgain),
    ...(attached ? { order: { number: draft.number.trim(), totalFen: totalFen ?? 0 } } : {}),
    ...(draft.wish ? { wish: true } : {}),
    ...said('product', draft.product),
    ...said('waived', draft.waived),
    ...said('fastTrack', draft.fastTrack),
    terms: draft.terms,
    marketing: draft.marketing,
  }
}
