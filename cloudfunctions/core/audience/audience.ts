import { $and, $eq, $gt, $gte, $in, $lt, $lte, $ne, $nin, $not, $or, createQueryTester } from 'sift'
import type { Condition, ProgrammeDocument } from '../../../types/programme'
import type { CampaignAudience } from '../../../types/record'
import { conditionFaults, queryOf, type ProgrammeFault } from '../programme'
import { audienceFacts } from './fact'
import { factsAt, type AudienceGround } from './ground'

const operations = { $and, $eq, $gt, $gte, $in, $lt, $lte, $ne, $nin, $not, $or }

/** Lists of members to leave out, each a query. */
export const EXCLUSIONS_AT_MOST = 6

/** Everything wrong with an audience, each with its path; an unknown fact or operator is a fault, never skipped. */
export const audienceFaults = (
  programme: Pick<ProgrammeDocument, 'tiers' | 'tracks' | 'wallets' | 'lifecycle'>,
  { query, exclude }: CampaignAudience,
  path: string,
): ProgrammeFault[] => {
  const facts = audienceFacts(programme)
  const own = query === undefined ? [] : conditionFaults(query, facts, `${path}.query`)
  return [...own, ...exclude.flatMap((one, index) => conditionFaults(one, facts, `${path}.exclude[${String(index)}]`))]
}

/** Whether members are of an audience; compiled once, then asked for each. The audience was read without faults. */
export const audienceOf = ({ query, exclude }: CampaignAudience): ((ground: AudienceGround) => boolean) => {
  const wanted = query === undefined ? () => true : testerOf(query)
  const unwanted = exclude.map(testerOf)
  return (ground) => {
    const facts = factsAt(ground)
    return wanted(facts) && !unwanted.some((test) => test(facts))
  }
}

const testerOf = (condition: Condition): ((facts: unknown) => boolean) => {
  const query = queryOf(condition)
  if (!query) throw new Error(`a condition that no audience was read with: ${JSON.stringify(condition)}`)
  return createQueryTester<unknown>(query, { operations })
}
