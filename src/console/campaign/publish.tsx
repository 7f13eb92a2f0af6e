import { App, Button, Popconfirm } from 'antd'
import { useCallback } from 'react'
import { useWrite } from '../../service/use-write'
import { useLook } from '../look'
import { troubleText } from '../part/trouble'
import { call } from '../service/call'
import { troubleIn } from '../service/heard'
import { keyOf } from './checks'
import type { DryRun } from './use-dry-run'

interface PublishProps {
  campaign: string
  dry: DryRun
  seen: ReadonlySet<string>
  save: () => Promise<number | null>
  done: () => void
}

/** Blocked while something is red or not looked at; then it says what is missing. */
export function PublishButton({ campaign, dry, seen, save, done }: PublishProps) {
  const { words, lang } = useLook()
  const { message } = App.useApp()
  const told = words.campaign.publish
  const write = useWrite(useCallback((revision: number, reference: string) => call('campaign.publish', { campaign, revision }, reference), [campaign]))
  const blocked = useBlocked(dry, seen)
  const publish = async (): Promise<void> => {
    const revision = await save()
    if (revision === null) return
    const reply = await write.run(revision)
    const trouble = troubleIn(reply)
    if (trouble) void message.error(troubleText(trouble, words, lang).join(' '))
    else {
      void message.success(told.done)
      done()
    }
  }
  return (
    <Popconfirm title={told.sure} description={told.sureWhy} okText={told.yes} cancelText={told.no} disabled={blocked !== null} onConfirm={publish} okButtonProps={{ id: 'campaign-publish-yes' }}>
      <Button type="primary" size="large" className="grow" id="campaign-publish" disabled={blocked !== null} loading={write.busy}>
        {blocked ?? told.go}
      </Button>
    </Popconfirm>
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
