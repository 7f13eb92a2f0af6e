import { App, Button, Popconfirm } from 'antd'
import { useCallback } from 'react'
import type { CampaignView } from '../../../types/contract'
import type { CampaignDetails } from '../../../types/record'
import { grouped } from '../../figure/number'
import { fullTime } from '../../figure/time'
import { useWrite } from '../../service/use-write'
import { useLook } from '../look'
import { troubleText } from '../part/trouble'
import { hrefOf } from '../route'
import { call } from '../service/call'
import { troubleIn } from '../service/heard'
import { keyOf } from './checks'
import { useDrafting } from './options'
import type { DryRun } from './use-dry-run'

interface PublishProps {
  campaign: string
  details: CampaignDetails
  /** What was asked about the revision that is saved, while nothing is changed. */
  asked: CampaignView['asked']
  dry: DryRun
  seen: ReadonlySet<string>
  save: () => Promise<number | null>
  done: () => void
}

/** Blocked while something is red or not looked at; then it says what is missing. */
export function PublishButton({ campaign, details, asked, dry, seen, save, done }: PublishProps) {
  const { words, lang } = useLook()
  const { message } = App.useApp()
  const told = words.campaign.publish
  const write = useWrite(useCallback((input: { revision: number; run?: string }, reference: string) => call('campaign.publish', { campaign, ...input }, reference), [campaign]))
  const { approvalAbove } = useDrafting().options
  const blocked = useBlocked(dry, seen) ?? (asked?.state === 'waiting' ? told.waiting : null)
  const send = writesToMany(details) ? (dry.view?.funnel?.send ?? 0) : 0
  const second = approvalAbove !== null && send > approvalAbove
  const publish = async (): Promise<void> => {
    const revision = await save()
    if (revision === null) return
    const reply = await write.run({ revision, ...(dry.view ? { run: dry.view.run } : {}) })
    const trouble = troubleIn(reply)
    if (trouble) void message.error(troubleText(trouble, words, lang).join(' '))
    else {
      void message.success(second ? told.asked : told.done)
      done()
    }
  }
  return (
    <Popconfirm
      title={second ? told.askSure : told.sure} description={second ? told.askWhy(grouped(send), grouped(approvalAbove)) : told.sureWhy}
      okText={second ? told.askYes : told.yes} cancelText={told.no} disabled={blocked !== null} onConfirm={publish} okButtonProps={{ id: 'campaign-publish-yes' }}
    >
      <Button type="primary" size="large" className="grow" id="campaign-publish" disabled={blocked !== null} loading={write.busy}>
        {blocked ?? (second ? told.ask(grouped(send)) : told.go)}
      </Button>
    </Popconfirm>
  )
}

/**
 * The calendar sets it off for all of its audience, and a message is among what it gives; the door decides by the same. A
 * message that goes once and nothing else is sent by the page for messages, and the door says so.
 */
const writesToMany = ({ trigger, rewards }: CampaignDetails): boolean =>
  trigger.on === 'schedule' && rewards.some(({ kind }) => kind === 'message') && (trigger.schedule.every !== 'once' || rewards.some(({ kind }) => kind !== 'message'))

/** What another manager was asked, or said, about the draft as it is saved. */
export function AskedNote({ asked, zone }: { asked: CampaignView['asked']; zone: string }) {
  const told = useLook().words.campaign.publish
  if (!asked || (asked.state !== 'waiting' && asked.state !== 'refused')) return null
  const text = asked.state === 'waiting' ? told.waits(grouped(asked.send), asked.by, fullTime(asked.at, zone)) : told.said(asked.decidedBy ?? '', asked.note ?? '')
  return (
    <p className={`note ${asked.state === 'waiting' ? '' : 'warn'}`} id="campaign-asked" role="status">
      {text} <a className="link" href={hrefOf(['messages', 'pushes'], { push: asked.push })}>{told.queue}</a>
    </p>
  )
}

function useBlocked({ view, stale, running }: DryRun, seen: ReadonlySet<string>): string | null {
  const { words } = useLook()
  const told = words.campaign.publish
  if (!view || stale || running || view.state !== 'done') return told.first
  const red = view.checks.filter(({ level }) => level === 'red').length
  if (red > 0) return told.red(red)
  const amber = view.checks.filter((check) => !seen.has(keyOf(check))).length
  return amber > 0 ? told.amber(amber) : null
}
