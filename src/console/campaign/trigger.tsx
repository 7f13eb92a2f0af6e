import { Input, Select } from 'antd'
import type { CampaignSchedule, CampaignTrigger } from '../../../types/record'
import { dayText } from '../../figure/time'
import { useLook } from '../look'
import { ChoiceToken, NumberToken, Token } from '../part/token'
import { blankSchedule, blankTrigger } from './blank'
import { Clauses } from './clauses'
import { useDrafting } from './options'

type Of<O extends CampaignTrigger['on']> = Extract<CampaignTrigger, { on: O }>

const offered = ['order', 'joined', 'tier', 'stage', 'expiring', 'birthday', 'schedule'] as const

/** 当 会员下单 且订单 …; what may be said depends on what sets it off. */
export function TriggerSentence() {
  const { words } = useLook()
  const { details, options, change } = useDrafting()
  const { trigger } = details
  const told = words.campaign.trigger
  const set = (next: CampaignTrigger): void => {
    change({ trigger: next })
  }
  return (
    <p className="sent">
      {told.when}{' '}
      <ChoiceToken
        id="trigger"
        label={told.when}
        text={told[trigger.on]}
        options={offered.filter((on) => on !== 'stage' || options.stages.length > 0).map((on) => ({ value: on, label: told[on] }))}
        onChange={(on) => {
          set(blankTrigger(on as CampaignTrigger['on'], options))
        }}
      />{' '}
      <TriggerRest trigger={trigger} set={set} />
    </p>
  )
}

function TriggerRest({ trigger, set }: { trigger: CampaignTrigger; set: (trigger: CampaignTrigger) => void }) {
  const { words, say } = useLook()
  const { options } = useDrafting()
  const told = words.campaign.trigger
  switch (trigger.on) {
    case 'order':
      return (
        <>
          {trigger.when === undefined ? `（${told.orderAll}）` : `${told.orderIs} `}
          <Clauses id="trigger-when" condition={trigger.when} facts={options.orderFacts} onChange={(when) => { set(when === undefined ? { on: 'order' } : { on: 'order', when }) }} />
        </>
      )
    case 'tier':
      return <Listed id="trigger-tiers" chosen={trigger.tiers} offered={options.tiers.map(({ id, name }) => ({ value: id, label: say(name) }))} set={(tiers) => { set({ on: 'tier', tiers }) }} />
    case 'stage':
      return <Listed id="trigger-stages" chosen={trigger.stages} offered={options.stages.map((value) => ({ value, label: words.campaign.stages[value as keyof typeof words.campaign.stages] }))} set={(stages) => { set({ on: 'stage', stages }) }} />
    case 'expiring':
      return <Expiring trigger={trigger} set={set} />
    case 'birthday':
      return <NumberToken id="trigger-before" label={told.birthday} value={trigger.daysBefore} max={60} show={(n) => (n === 0 ? told.onDay : told.before(n))} onChange={(n) => { set({ on: 'birthday', daysBefore: n ?? 0 }) }} />
    case 'schedule':
      return <Schedule schedule={trigger.schedule} set={(schedule) => { set({ on: 'schedule', schedule }) }} />
    case 'joined':
      return null
  }
}

function Listed({ id, chosen, offered: known, set }: { id: string; chosen: string[]; offered: { value: string; label: string }[]; set: (chosen: string[]) => void }) {
  const { words } = useLook()
  const text = chosen.map((one) => known.find(({ value }) => value === one)?.label ?? one).join('、')
  return (
    <Token id={id} label={words.campaign.trigger.tiers} text={text || '…'} wrong={chosen.length === 0}>
      <Select mode="multiple" aria-label={words.campaign.trigger.tiers} value={chosen} options={known} style={{ width: 240 }} onChange={set} />
    </Token>
  )
}

function Expiring({ trigger, set }: { trigger: Of<'expiring'>; set: (trigger: CampaignTrigger) => void }) {
  const { words, say } = useLook()
  const { options } = useDrafting()
  const wallets = options.wallets.map(({ id, name }) => ({ value: id, label: say(name) }))
  return (
    <>
      <ChoiceToken id="trigger-wallet" label={words.campaign.trigger.wallet} text={wallets.find(({ value }) => value === trigger.wallet)?.label ?? trigger.wallet} options={wallets} onChange={(wallet) => { set({ ...trigger, wallet }) }} />{' '}
      <NumberToken id="trigger-days" label={words.campaign.trigger.expiring} value={trigger.days} min={1} max={90} show={words.campaign.trigger.before} onChange={(days) => { set({ ...trigger, days: days ?? 1 }) }} />
    </>
  )
}

const clock = (minute: number): string => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

function Schedule({ schedule, set }: { schedule: CampaignSchedule; set: (schedule: CampaignSchedule) => void }) {
  const { words } = useLook()
  const { options } = useDrafting()
  const told = words.campaign.schedule
  const every = (['once', 'week', 'month', 'year', 'festival'] as const).map((value) => ({ value, label: told[value] }))
  return (
    <>
      <ChoiceToken id="schedule-every" label={words.campaign.trigger.schedule} text={told[schedule.every]} options={every} onChange={(next) => { set(blankSchedule(next as CampaignSchedule['every'], dayText(options.now, options.zone))) }} />{' '}
      <ScheduleDay schedule={schedule} set={set} />{' '}
      <Token id="schedule-minute" label={words.campaign.step.time} text={told.minute(clock(schedule.minute))}>
        <Input type="time" aria-label={words.campaign.step.time} value={clock(schedule.minute)} onChange={({ target }) => { const [hour = 0, minute = 0] = target.value.split(':').map(Number); set({ ...schedule, minute: hour * 60 + minute }) }} />
      </Token>
    </>
  )
}

function ScheduleDay({ schedule, set }: { schedule: CampaignSchedule; set: (schedule: CampaignSchedule) => void }) {
  const { words } = useLook()
  const told = words.campaign.schedule
  const numbered = (id: string, value: number, most: number, show: (n: number | null) => string, onChange: (n: number) => void) => (
    <NumberToken id={id} label={words.campaign.trigger.schedule} value={value} min={1} max={most} show={show} onChange={(n) => { onChange(n ?? 1) }} />
  )
  switch (schedule.every) {
    case 'once':
      return (
        <Token id="schedule-day" label={told.once} text={schedule.day} icon="calendar">
          <Input type="date" aria-label={told.once} value={schedule.day} onChange={({ target }) => { if (target.value) set({ ...schedule, day: target.value }) }} />
        </Token>
      )
    case 'week':
      return numbered('schedule-weekday', schedule.weekday, 7, told.weekday, (weekday) => { set({ ...schedule, weekday }) })
    case 'month':
      return numbered('schedule-month-day', schedule.monthDay, 31, told.monthDay, (monthDay) => { set({ ...schedule, monthDay }) })
    case 'year':
      return (
        <>
          {numbered('schedule-month', schedule.month, 12, told.month2, (month) => { set({ ...schedule, month }) })}{' '}
          {numbered('schedule-month-day', schedule.monthDay, 31, told.monthDay, (monthDay) => { set({ ...schedule, monthDay }) })}
        </>
      )
    case 'festival': {
      const festivals = Object.entries(told.festivals).map(([value, label]) => ({ value, label }))
      return (
        <>
          <ChoiceToken id="schedule-festival" label={told.festival} text={told.festivals[schedule.festival]} options={festivals} onChange={(festival) => { set({ ...schedule, festival: festival as typeof schedule.festival }) }} />{' '}
          <NumberToken id="schedule-before" label={told.festival} value={schedule.daysBefore} max={60} show={(n) => (n === 0 ? words.campaign.trigger.onDay : words.campaign.trigger.before(n))} onChange={(n) => { set({ ...schedule, daysBefore: n ?? 0 }) }} />
        </>
      )
    }
  }
}
