export { audienceFaults, audienceOf, EXCLUSIONS_AT_MOST } from './audience'
export { choiceName } from './choice'
export { audienceFacts } from './fact'
export { factsAt, type AudienceGround } from './ground'
