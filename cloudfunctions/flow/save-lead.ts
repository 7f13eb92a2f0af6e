import { canonicalJson, dayText, ok, refuse } from '../core/kernel'
import { cardTerms, formRefusal, productOf } from '../core/member'
import type { ApplicationAnswer, FormInput } from '../../types/contract'
import type { Tx } from '../../types/port/store'
import type { World } from '../../types/port/world'
import type { Programme } from '../../types/programme'
import type {
  ApplicationRecord,
  JoinForm,
  LeadRecord,
  MemberRecord,
  TaskRecord,
  UniqueRecord,
} from '../../types/record'
import type { Result } from '../../types/result'
import { applicationId, leadId, leadName, taskOfLead } from './application-name'
import { applyForCard } from './apply-for-card'
import { formOf } from './decide-entry'
import { exists, holderOf } from './join-member'
import { reusedField } from './reused'

export interface SaveLead {
  reference: string
  form: FormInput
  note: string | null
  product: string | null
  fastTrack: string | null
  /** The shopper agreed to charter and privacy notice: then a fast track opens the card at once. */
  terms: boolean
  marketing: boolean
  store: string
  staff: string
  source: MemberRecord['source']
}

export interface SavedLead {
  /** Null where the card was opened at once. */
  lead: string | null
  collectFrom: number | null
  task: string | null
  application: ApplicationAnswer | null
}

/** Days until somebody who tried on is called, where the card product names none. */
const CALL_AFTER_DAYS = 7
const DAY_MS = 86_400_000
/** A lead is somebody to call, and later a member: the rest of the form can wait. */
const LEAD_FORM = { form: ['name', 'phone'] } as const

/**
 * Keeps somebody who tried on and bought nothing: a lead and a task to call when the card may be collected. A fast track
 * (a birthday that is today speaks for itself) skips the days: with the shopper's agreement the card is opened free and
 * at once, else the call is due now. Refuses by form and terms, `member.exists`, `lead.exists`, `reference.reused`.
 */
export const saveLead = async (world: World, ask: SaveLead): Promise<Result<SavedLead>> => {
  const [programme, now] = [await world.programme(), world.clock.now()]
  const scope = `lead:${ask.staff}`
  const id = leadId(world, { scope, reference: ask.reference })
  const before = await world.store.get<ApplicationRecord>('application', applicationId(world, { scope, reference: ask.reference }))
  const decided = decideLead(programme, ask, now)
  if (before || (decided.ok && decided.value.fastTrack !== null && ask.terms)) return open(world, ask, scope)
  return world.store.transact(async (tx) => {
    const known = await tx.get<LeadRecord>('lead', id)
    if (known) return repeat(known, ask)
    if (!decided.ok) return decided
    const { phone } = decided.value.form
    const holder = await holderOf(world, tx, { identity: null, phone, phoneProved: false })
    if (holder) return exists(tx, holder, { ...ask, ...ask.source, scope }, now)
    const named = await tx.get<UniqueRecord>('unique', leadName(world, phone))
    const other = named && (await tx.get<LeadRecord>('lead', named.owner))
    if (other?.state === 'open') return refuse({ code: 'lead.exists', savedAt: other.savedAt, store: other.store })
    const lead = leadOf(id, ask, decided.value, now)
    await write(world, tx, lead)
    return ok(savedOf(lead))
  })
}

interface DecidedLead {
  form: JoinForm
  fastTrack: string | null
  collectFrom: number
}

const decideLead = (programme: Programme, ask: SaveLead, now: number): Result<DecidedLead> => {
  const today = dayText(now, programme.zone)
  const form = formOf(ask.form)
  const wrong = formRefusal(programme, { form: [...LEAD_FORM.form] }, form, null, today)
  if (wrong) return refuse(wrong)
  const product = productOf(programme, ask.product)
  if (!product.ok) return product
  const terms = cardTerms(product.value, { fastTrack: ask.fastTrack, waived: null }, { form, today, from: now })
  if (!terms.ok) return terms
  const { fastTrack, collectFrom } = terms.value
  return ok({ form, fastTrack, collectFrom: fastTrack === null ? (collectFrom ?? now + CALL_AFTER_DAYS * DAY_MS) : now })
}

const askedOf = ({ form, note, product, fastTrack, terms, marketing }: SaveLead): string =>
  canonicalJson({ form, note, product, fastTrack, terms, marketing })

const repeat = (known: LeadRecord, ask: SaveLead): Result<SavedLead> => {
  const reused = reusedField(ask.reference, known.asked, askedOf(ask))
  return reused ? refuse(reused) : ok(savedOf(known))
}

const leadOf = (id: string, ask: SaveLead, { form, collectFrom }: DecidedLead, now: number): LeadRecord => ({
  _id: id,
  reference: ask.reference,
  asked: askedOf(ask),
  state: 'open',
  form,
  note: ask.note,
  source: ask.source,
  store: ask.store,
  enteredBy: ask.staff,
  savedAt: now,
  collectFrom,
  marketing: ask.marketing,
  member: null,
  joinedAt: null,
})

const write = async (world: World, tx: Tx, lead: LeadRecord): Promise<void> => {
  const task: TaskRecord = {
    _id: taskOfLead(lead._id),
    kind: 'collect-card',
    store: lead.store,
    lead: lead._id,
    member: null,
    assignee: lead.enteredBy,
    createdAt: lead.savedAt,
    dueAt: lead.collectFrom,
    state: 'open',
    outcome: null,
    note: null,
    doneAt: null,
    doneBy: null,
    deed: null,
  }
  await tx.insert('lead', lead)
  await tx.insert('task', task)
  await tx.put<UniqueRecord>('unique', { _id: leadName(world, lead.form.phone), owner: lead._id })
}

/** The card of somebody who need not wait: entered like any other, which closes an earlier lead of theirs. */
const open = async (world: World, ask: SaveLead, scope: string): Promise<Result<SavedLead>> => {
  const opened = await applyForCard(world, {
    ...{ reference: ask.reference, scope, by: 'cashier', staff: ask.staff, identity: null, phoneProved: false },
    ...{ store: ask.store, source: ask.source, form: ask.form, phoneAgain: null, order: null, wish: false },
    ...{ product: ask.product, fastTrack: ask.fastTrack, waived: null, lead: null, marketing: ask.marketing },
  })
  return opened.ok ? ok({ lead: null, collectFrom: null, task: null, application: opened.value }) : opened
}

const savedOf = ({ _id, collectFrom, state }: LeadRecord): SavedLead => ({
  lead: _id,
  collectFrom,
  task: state === 'open' ? taskOfLead(_id) : null,
  application: null,
})
