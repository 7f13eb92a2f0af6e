import { Button } from 'antd'
import { useContext } from 'react'
import type { ReactNode } from 'react'
import type { CampaignDetails, CampaignReward } from '../../../types/record'
import { useLook } from '../look'
import { ChoiceToken, Fixed, NumberToken, TextToken } from '../part/token'
import { blankReward } from './blank'
import { useDrafting } from './options'

const REWARDS_AT_MOST = 4
const kinds = ['points', 'multiplier', 'coupon', 'gift', 'benefit', 'message', 'task'] as const

/** 则送 … 和 …，每人总共最多 2 次. */
export function RewardSentence() {
  const { words } = useLook()
  const { details, options, change } = useDrafting()
  const fixed = useContext(Fixed)
  const { rewards } = details
  const told = words.campaign.reward
  return (
    <div className="sent">
      {rewards.map((reward, index) => (
        <span key={index}>
          {index === 0 ? `${told.then} ` : ` ${told.and} `}
          <RewardPart
            id={`reward-${String(index)}`}
            reward={reward}
            set={(next) => {
              change({ rewards: rewards.map((one, n) => (n === index ? next : one)) })
            }}
            remove={rewards.length > 1 ? () => { change({ rewards: rewards.filter((_, n) => n !== index) }) } : null}
          />
        </span>
      ))}
      {fixed || rewards.length >= REWARDS_AT_MOST ? null : (
        <Button type="link" size="small" id="reward-add" onClick={() => { change({ rewards: [...rewards, blankReward('message', options)] }) }}>
          {told.add}
        </Button>
      )}
      <Frequency />
    </div>
  )
}

function RewardPart({ id, reward, set, remove }: { id: string; reward: CampaignReward; set: (reward: CampaignReward) => void; remove: (() => void) | null }) {
  const { words } = useLook()
  const { options, details } = useDrafting()
  const told = words.campaign.reward
  const offered = kinds.filter((kind) => kind !== 'multiplier' || details.trigger.on === 'order')
  const choices = [...offered.map((kind) => ({ value: kind as string, label: told.kind[kind] })), ...(remove ? [{ value: 'remove', label: told.remove }] : [])]
  const choose = (value: string): void => {
    if (value === 'remove') remove?.()
    else set(blankReward(value as CampaignReward['kind'], options))
  }
  return (
    <>
      <ChoiceToken id={`${id}-kind`} label={told.then} text={told.kind[reward.kind]} options={choices} onChange={choose} />{' '}
      <RewardRest id={id} reward={reward} set={set} />
    </>
  )
}

function RewardRest({ id, reward, set }: { id: string; reward: CampaignReward; set: (reward: CampaignReward) => void }) {
  const { words, say } = useLook()
  const { options } = useDrafting()
  const told = words.campaign.reward
  const named = (list: readonly { id: string; name: { zh: string; en: string } }[]) => list.map((one) => ({ value: one.id, label: say(one.name) }))
  const picked = (key: string, list: ReturnType<typeof named>, value: string, onChange: (value: string) => void) => (
    <ChoiceToken id={`${id}-${key}`} label={told.pick} text={list.find((one) => one.value === value)?.label ?? told.pick} wrong={!list.some((one) => one.value === value)} options={list} onChange={onChange} />
  )
  switch (reward.kind) {
    case 'points':
      return <Points id={id} reward={reward} set={set}>{picked('wallet', named(options.wallets), reward.wallet, (wallet) => { set({ ...reward, wallet }) })}</Points>
    case 'multiplier':
      return <Multiplier id={id} reward={reward} set={set}>{picked('wallet', named(options.wallets), reward.wallet, (wallet) => { set({ ...reward, wallet }) })}</Multiplier>
    case 'coupon':
      return picked('coupon', named(options.coupons), reward.template, (template) => { set({ ...reward, template }) })
    case 'gift':
      return picked('gift', named(options.gifts), reward.gift, (gift) => { set({ ...reward, gift }) })
    case 'benefit':
      return (
        <>
          {picked('benefit', named(options.benefits), reward.benefit, (benefit) => { set({ ...reward, benefit }) })}{' '}
          <NumberToken id={`${id}-uses`} label={told.kind.benefit} value={reward.uses} min={1} max={100} show={words.campaign.frequency.times} onChange={(n) => { set({ ...reward, uses: n ?? 1 }) }} />
        </>
      )
    case 'message':
      return picked('message', named(options.messages), reward.template, (template) => { set({ ...reward, template }) })
    case 'task':
      return (
        <>
          <TextToken id={`${id}-note`} label={told.note} value={reward.note} most={200} onChange={(note) => { set({ ...reward, note }) }} />{' '}
          <NumberToken id={`${id}-due`} label={told.kind.task} value={reward.dueDays} min={1} max={60} show={told.due} onChange={(n) => { set({ ...reward, dueDays: n ?? 1 }) }} />
        </>
      )
  }
}

type Of<K extends CampaignReward['kind']> = Extract<CampaignReward, { kind: K }>

function Points({ id, reward, set, children }: { id: string; reward: Of<'points'>; set: (reward: CampaignReward) => void; children: ReactNode }) {
  const told = useLook().words.campaign.reward
  const { options } = useDrafting()
  const scale = options.wallets.find((one) => one.id === reward.wallet)?.scale ?? 0
  return (
    <>
      {children}{' '}
      <NumberToken id={`${id}-points`} label={told.kind.points} value={reward.points} min={1} max={1_000_000} scale={scale} show={(n) => told.points(n === null ? null : n / 10 ** scale)} onChange={(points) => { set({ ...reward, points: points ?? 1 }) }} />
    </>
  )
}

function Multiplier({ id, reward, set, children }: { id: string; reward: Of<'multiplier'>; set: (reward: CampaignReward) => void; children: ReactNode }) {
  const told = useLook().words.campaign.reward
  const hundredths = Math.round((reward.times.numerator * 100) / reward.times.denominator)
  return (
    <>
      {children}{' '}
      <NumberToken id={`${id}-times`} label={told.timesLabel} value={hundredths} min={110} max={1_000} scale={2} show={told.times} onChange={(n) => { set({ ...reward, times: { numerator: Math.round((n ?? 200) / 10), denominator: 10 } }) }} />
    </>
  )
}

function Frequency() {
  const { words } = useLook()
  const { details, change } = useDrafting()
  const { per, count } = details.frequency
  const told = words.campaign.frequency
  const periods = Object.entries(told.per).map(([value, label]) => ({ value, label }))
  return (
    <>
      {told.each}{' '}
      <ChoiceToken id="frequency-per" label={told.each} text={told.per[per]} options={periods} onChange={(next) => { change({ frequency: { per: next as CampaignDetails['frequency']['per'], count } }) }} />{' '}
      {told.most} <NumberToken id="frequency-count" label={told.most} value={count} min={1} max={100} show={told.times} onChange={(n) => { change({ frequency: { per, count: n ?? 1 } }) }} />
    </>
  )
}
