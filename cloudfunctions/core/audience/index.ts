export { audienceFaults, audienceOf, EXCLUSIONS_AT_MOST } from './audience'
export { audienceFacts } from './fact'
export { factsAt, type AudienceGround } from './ground'
