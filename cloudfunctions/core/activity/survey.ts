import { activitySchemas } from '../programme'
import { once, type ActivityKind } from './kind'

/** Once for the survey of an id. */
export const survey: ActivityKind<'survey'> = {
  kind: 'survey',
  sentence: { zh: '完成问卷 {survey} 得 {points}', en: '{points} for the survey {survey}' },
  schema: activitySchemas.survey,
  answers: (rule, subject) => rule.survey === subject,
  objection: () => null,
  make: once,
}
