/** Refusals about joining by form: who may, with which purchase, and what an application still needs. */
import type { ApplicationState, TaskOutcome } from '../record/application'

export interface ApplicationRefusals {
  /** Somebody else than who entered it decides. */
  'application.another': { enteredBy: string; rule: string }
  'application.early': { collectFrom: number; now: number }
  'application.exists': { submittedAt: number; store: string }
  'application.state': { state: ApplicationState; since: number; event: string; rule: string }
  'application.unknown': { application: string }
  /** Enough for a special application, which only the shopper's wish makes. */
  'application.wish': { receivedFen: number; rule: string }
  'card.waiver': { field: string; reason: string; known: string }
  'fastTrack.unproved': { reason: string; birthday: string; today: string }
  /** `acceptedFrom`: the birthday on which the age is reached, a day. */
  'form.age': { birthday: string; age: number; minimumAge: number; acceptedFrom: string }
  'form.birthday': { field: string; from: string; to: string }
  'form.differs': { field: string; rule: string }
  /** `missing`: the fields, separated by commas. */
  'form.incomplete': { missing: string; rule: string }
  'form.name': { field: string; characters: number; mostCharacters: number; rule: string }
  'form.phone': { field: string; digits: number; rule: string }
  /** `ways`: those the programme has, separated by commas. */
  'join.entry': { way: string; ways: string }
  /** `strict`: more than the threshold. `specialFen`: from where a special application is possible; null: nowhere. */
  'join.purchase': {
    receivedFen: number
    thresholdFen: number
    strict: boolean
    shortFen: number
    specialFen: number | null
    special: boolean
  }
  'lead.exists': { savedAt: number; store: string }
  'lead.joined': { joinedAt: number }
  'lead.unknown': { lead: string }
  'order.taken': { number: string; rule: string }
  'task.done': { doneAt: number; outcome: TaskOutcome }
  'task.unknown': { task: string }
}
