import { applyForCard, type ApplyForCard } from '../flow/apply-for-card'
import { saveLead } from '../flow/save-lead'
import type { World } from '../../types/port/world'

const DAY_MS = 86_400_000
const STORE = 'HZHB'
const STAFF = 'CHENYU'
const source = { store: STORE, staff: STAFF, campaign: null, scene: null }

interface DemoApplicant {
  name: string
  phone: string
  birthday: string
  hoursAgo: number
  order: ApplyForCard['order']
}

const applicants: readonly DemoApplicant[] = [
  {
    name: '沈知微',
    phone: '13800003301',
    birthday: '1991-04-12',
    hoursAgo: 26,
    order: { number: 'HZHB-A-0301', totalFen: 228_000, discountFen: 0, paidAt: null, lines: [] },
  },
  { name: '顾青', phone: '13800003302', birthday: '1998-09-03', hoursAgo: 3, order: null },
]

const triedOn = { name: '许晴川', phone: '13800003303', note: '试了 165 的羊绒大衣，等妹妹一起来看' }

/** What waits for the staff of one store on the day the demo begins: two applications and a call that is due. */
export const seedWaiting = async (at: (moment: number) => World, started: number): Promise<void> => {
  for (const { name, phone, birthday, hoursAgo, order } of applicants) {
    const made = await applyForCard(at(started - hoursAgo * 3_600_000), {
      ...{ reference: `demo-apply-${phone}`, scope: STAFF, by: 'application', staff: STAFF, identity: null },
      ...{ phoneProved: false, store: STORE, source, form: { name, phone, birthday }, phoneAgain: null, order },
      ...{ wish: false, product: null, fastTrack: null, waived: null, lead: null, marketing: false },
    })
    if (!made.ok) throw new Error(`the demo could not be laid out at ${name}: ${JSON.stringify(made.refusal)}`)
  }
  const { note, ...form } = triedOn
  const saved = await saveLead(at(started - 8 * DAY_MS), {
    ...{ reference: 'demo-lead-0001', form, note, product: null, fastTrack: null, terms: false, marketing: false },
    ...{ store: STORE, staff: STAFF, source },
  })
  if (!saved.ok) throw new Error(`the demo could not be laid out at a lead: ${JSON.stringify(saved.refusal)}`)
}
