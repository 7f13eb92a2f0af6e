import type { ProgrammeDocument, Words } from '../../../types/programme'

const of = (zh: string, en: string): Words => ({ zh, en })

const known: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  'member.gender': { female: of('女', 'female'), male: of('男', 'male'), none: of('未填', 'not told') },
  'member.birthday': { day: of('当天', 'the day'), week: of('当周', 'the week'), month: of('当月', 'the month'), none: of('未填', 'not told') },
  'member.marketing': { agreed: of('同意', 'agreed'), refused: of('未同意', 'not agreed') },
  'member.stage': {
    ...{ potential: of('潜在', 'potential'), new: of('新会员', 'new'), active: of('活跃', 'active') },
    ...{ silent: of('沉默', 'silent'), sleeping: of('沉睡', 'sleeping'), lost: of('流失', 'lost') },
  },
  'member.follows': { yes: of('已关注', 'follows'), no: of('未关注', 'does not') },
}

/** What a choice of a fact is called: tiers by the programme, the rest by its own words; else its id. */
export const choiceName = ({ tiers, tracks = [] }: Pick<ProgrammeDocument, 'tiers' | 'tracks'>, fact: string, id: string): Words => {
  const own = fact === 'member.tier' ? tiers : (tracks.find((track) => `member.track.${track.id}` === fact)?.tiers ?? [])
  return own.find((one) => one.id === id)?.name ?? known[fact]?.[id] ?? { zh: id, en: id }
}
