import type { CampaignRefusals } from '../../../types/refusal/campaign'
import { dayText, fullTime } from '../../figure/time'
import { periodWords } from './exchange'
import type { RefusalTable } from './table'

interface Closed {
  name: { zh: string; en: string }
  opensAt: number
  closesAt: number
  now: number
}

const closed = {
  zh: ({ name, opensAt, closesAt, now }: Closed, zone: string): [string, string] => [
    now < opensAt ? `${name.zh}还没开始` : `${name.zh}已经结束`,
    `${fullTime(opensAt, zone)} 至 ${fullTime(closesAt - 1, zone)}，现在 ${fullTime(now, zone)}`,
  ],
  en: ({ name, opensAt, closesAt, now }: Closed, zone: string): [string, string] => [
    now < opensAt ? `${name.en} has not begun` : `${name.en} has ended`,
    `${fullTime(opensAt, zone)} to ${fullTime(closesAt - 1, zone)}; it is ${fullTime(now, zone)}`,
  ],
}

interface Locked {
  name: { zh: string; en: string }
  tierName: { zh: string; en: string }
  ownName: { zh: string; en: string }
}

const locked = {
  zh: ({ name, tierName, ownName }: Locked): [string, string] => [
    `${name.zh}限${tierName.zh}`,
    `您现在是${ownName.zh}。升级条件在会员页`,
  ],
  en: ({ name, tierName, ownName }: Locked): [string, string] => [
    `${name.en} is for ${tierName.en}`,
    `You are ${ownName.en}. The way up is on the card page`,
  ],
}

/** Words for refusals about draws and votes. */
export const campaignRefusals: RefusalTable<keyof CampaignRefusals> = {
  'campaign.changed': {
    zh: (f) => ['活动在您查看之后又改过', `您看的是第 ${f.was} 稿，现在是第 ${f.revision} 稿。请重新查看后再发布`],
    en: (f) => ['The campaign has changed since you read it', `You read revision ${f.was}; it is ${f.revision} now. Read it again, then publish`],
  },
  'campaign.invalid': {
    zh: (f) => [`活动有 ${f.faults.length} 处要改`, f.faults.map(({ path, valid, got }) => `${path}：应为 ${valid}${got === undefined ? '' : `，现为 ${got}`}`).join('；')],
    en: (f) => [
      f.faults.length === 1 ? 'One thing to put right' : `${f.faults.length} things to put right`,
      f.faults.map(({ path, valid, got }) => `${path}: ${valid}${got === undefined ? '' : `, not ${got}`}`).join('; '),
    ],
  },
  'campaign.many': {
    zh: (f) => [`同时进行的活动最多 ${f.most} 个`, '请先停止或等一个结束，再发布这一个'],
    en: (f) => [`${f.most} campaigns at a time at most`, 'Stop one, or wait until one ends'],
  },
  'campaign.published': {
    zh: (f, zone) => ['活动已经发布，不能再改', `${f.campaign} 发布于 ${fullTime(f.at, zone)}。要改请另建一个`],
    en: (f, zone) => ['The campaign is published and stays as it is', `${f.campaign}, since ${fullTime(f.at, zone)}. Make another to change it`],
  },
  'campaign.stopped': {
    zh: (f, zone) => ['活动已经停止', `${f.campaign} 停于 ${fullTime(f.at, zone)}`],
    en: (f, zone) => ['The campaign is stopped', `${f.campaign}, since ${fullTime(f.at, zone)}`],
  },
  'campaign.unknown': {
    zh: (f) => ['没有这个活动', `编号 ${f.campaign}。请返回，下拉刷新后再试`],
    en: (f) => ['There is no such campaign', `${f.campaign}. Go back, refresh and try again`],
  },
  'draw.closed': closed,
  'draw.limit': {
    zh: (f, zone) => [
      `${periodWords(f.per).zh} ${f.count} 次，已抽 ${f.used} 次`,
      f.nextAt === null ? `${f.name.zh}不再有下一次` : `下次 ${dayText(f.nextAt, zone)} 起`,
    ],
    en: (f, zone) => [
      `${f.count} ${periodWords(f.per).en}; ${f.used} were drawn`,
      f.nextAt === null ? `${f.name.en} has no further turn` : `Again from ${dayText(f.nextAt, zone)}`,
    ],
  },
  'draw.saved': {
    zh: (f, zone) => ['这个抽奖已经保存', `${f.draw} 保存于 ${fullTime(f.at, zone)}。奖品与中奖率公布后不再改，请换一个编号另建`],
    en: (f, zone) => ['This draw is saved', `${f.draw} since ${fullTime(f.at, zone)}. Prizes and odds stay as told; make another`],
  },
  'draw.tier': locked,
  'draw.unknown': {
    zh: (f) => ['没有这个抽奖', `编号 ${f.draw}。请返回，下拉刷新后再试`],
    en: (f) => ['There is no such draw', `${f.draw}. Go back, refresh and try again`],
  },
  'vote.cast': {
    zh: (f, zone) => ['您已经投过票', `${fullTime(f.at, zone)} 投给${f.optionName.zh}。每位会员一票，不能改投`],
    en: (f, zone) => ['You have voted', `For ${f.optionName.en}, ${fullTime(f.at, zone)}. One vote a member, and it stays`],
  },
  'vote.closed': closed,
  'vote.option': {
    zh: () => ['没有这个选项', '请从列出的选项里选一个'],
    en: () => ['There is no such option', 'Please choose one of those listed'],
  },
  'vote.saved': {
    zh: (f, zone) => ['这个投票已经保存', `${f.vote} 保存于 ${fullTime(f.at, zone)}。开始后不再改，请换一个编号另建`],
    en: (f, zone) => ['This vote is saved', `${f.vote} since ${fullTime(f.at, zone)}. It stays as it is; make another`],
  },
  'vote.tier': locked,
  'vote.unknown': {
    zh: (f) => ['没有这个投票', `编号 ${f.vote}。请返回，下拉刷新后再试`],
    en: (f) => ['There is no such vote', `${f.vote}. Go back, refresh and try again`],
  },
}
