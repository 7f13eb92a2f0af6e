import type { ProgrammeRefusals } from '../../../../../../../types/refusal/programme'
import { words, type Words } from '../language'

/** What is read of refusals about versions of the programme; {names} are the refusal's own figures. */
export const programmeWords: Readonly<Record<keyof ProgrammeRefusals, Words>> = {
  'programme.changed': words(
    '草稿 {version} 已改到第 {revision} 稿，您看的是第 {was} 稿',
    'Draft {version} is at revision {revision} now; you read {was}',
  ),
  'programme.invalid': words('规则有处要改，见控制台', 'Something in the rules is to be put right; see the console'),
  'programme.unknown': words('没有规则版本 {version}', 'There is no version {version} of the rules'),
}
