import type { World } from '../../types/port/world'

/** Computable from who asked and the reference, so that a repeat finds what it made. */
export const applicationId = (world: World, { scope, reference }: { scope: string; reference: string }): string =>
  `a${world.keys.digest(`application:${scope}:${reference}`).slice(0, 20)}`

export const leadId = (world: World, { scope, reference }: { scope: string; reference: string }): string =>
  `l${world.keys.digest(`lead:${scope}:${reference}`).slice(0, 20)}`

/** One call for one lead. */
export const taskOfLead = (lead: string): string => `collect-card:${lead}`

/** One application at a time a phone number, and one an identity; one lead a phone number. */
export const applicantName = (world: World, phone: string): string => `applicant:${world.keys.sign('phone', phone)}`
export const appliedName = (identity: string): string => `applied:${identity}`
export const leadName = (world: World, phone: string): string => `lead:${world.keys.sign('phone', phone)}`

/** The application that a joining order is attached to. */
export const joiningName = (store: string, number: string): string => `joining:${store}:${number}`
