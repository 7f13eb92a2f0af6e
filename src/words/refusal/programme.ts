import type { ProgrammeRefusals } from '../../../types/refusal/programme'
import type { RefusalTable } from './table'

/** Words for refusals about versions of the programme. */
export const programmeRefusals: RefusalTable<keyof ProgrammeRefusals> = {
  'programme.changed': {
    zh: (f) => ['这份草稿在您打开之后又保存过', `您打开的是第 ${f.was} 稿，现在是第 ${f.revision} 稿。请先看两稿的差别，再决定留哪一份`],
    en: (f) => ['Somebody saved this draft after you opened it', `You opened revision ${f.was}; it is ${f.revision} now. See how the two differ, then choose`],
  },
  'programme.invalid': {
    zh: (f) => [`规则有 ${f.faults.length} 处要改`, f.faults.slice(0, 5).map(({ path, valid, got }) => `${path}：应为 ${valid}${got === undefined ? '' : `，现为 ${got}`}`).join('；')],
    en: (f) => [
      f.faults.length === 1 ? 'One thing in the rules to put right' : `${f.faults.length} things in the rules to put right`,
      f.faults.slice(0, 5).map(({ path, valid, got }) => `${path}: ${valid}${got === undefined ? '' : `, not ${got}`}`).join('; '),
    ],
  },
  'programme.unknown': {
    zh: (f) => ['没有这个规则版本', `编号 ${f.version}。请返回版本列表，刷新后再试`],
    en: (f) => ['There is no such version of the rules', `Version ${f.version}. Go back to the list, refresh and try again`],
  },
}
