import type { CampaignRefusals } from '../../../../../../../types/refusal/campaign'
import { words, type Words } from '../language'

/** What the person at the till reads of refusals about draws and votes; {names} are the refusal's own figures. */
export const campaignWords: Readonly<Record<keyof CampaignRefusals, Words>> = {
  'campaign.changed': words('活动 {campaign} 已改到第 {revision} 稿', 'The campaign {campaign} is at revision {revision}'),
  'campaign.invalid': words('活动有误', 'The campaign is not valid'),
  'campaign.many': words('同时进行的活动最多 {most} 个', '{most} campaigns at a time'),
  'campaign.published': words('活动 {campaign} 已发布', 'The campaign {campaign} is published'),
  'campaign.stopped': words('活动 {campaign} 已停止', 'The campaign {campaign} is stopped'),
  'campaign.unknown': words('没有活动 {campaign}', 'There is no campaign {campaign}'),
  'draw.closed': words('抽奖在 {opensAt} 至 {closesAt}', 'The draw is from {opensAt} to {closesAt}'),
  'draw.limit': words('共 {count} 次，已抽 {used} 次', '{used} of {count} turns were drawn'),
  'draw.saved': words('抽奖 {draw} 已保存', 'The draw {draw} is saved'),
  'draw.tier': words('抽奖属于别的等级', 'The draw is of another tier'),
  'draw.unknown': words('没有抽奖 {draw}', 'There is no draw {draw}'),
  'vote.cast': words('已在 {at} 投过票', 'Voted already, {at}'),
  'vote.closed': words('投票在 {opensAt} 至 {closesAt}', 'The vote is from {opensAt} to {closesAt}'),
  'vote.option': words('{field}：{rule}', '{field}: {rule}'),
  'vote.saved': words('投票 {vote} 已保存', 'The vote {vote} is saved'),
  'vote.tier': words('投票属于别的等级', 'The vote is of another tier'),
  'vote.unknown': words('没有投票 {vote}', 'There is no vote {vote}'),
}
