import { App, Button } from 'antd'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { CampaignOptions, CampaignView } from '../../../types/contract'
import type { CampaignDetails } from '../../../types/record'
import { clockText } from '../../figure/time'
import { useWrite } from '../../service/use-write'
import { useLook } from '../look'
import { Page } from '../part/page'
import { TroubleNote } from '../part/trouble'
import { go } from '../route'
import { call } from '../service/call'
import { troubleIn } from '../service/heard'
import { DryPanel } from './dry-panel'
import { DraftingProvider } from './options'
import { AskedNote, PublishButton } from './publish'
import { Sentences } from './sentences'
import { useDryRun } from './use-dry-run'

interface DraftProps {
  campaign: string
  options: CampaignOptions
  first: CampaignDetails
  revision: number
  savedAt: number | null
  asked?: CampaignView['asked']
  published?: () => void
}

/** The draft with what of it is saved. */
function useDraft({ campaign, first, revision, savedAt }: DraftProps) {
  const [details, setDetails] = useState(first)
  const [saved, setSaved] = useState({ text: revision === 0 ? '' : JSON.stringify(first), revision, at: savedAt })
  const change = useCallback((part: Partial<CampaignDetails>) => { setDetails((before) => ({ ...before, ...part })) }, [])
  const write = useWrite(useCallback((input: CampaignDetails, reference: string) => call('campaign.save', { campaign, details: input }, reference), [campaign]))
  const text = JSON.stringify(details)
  const save = async (): Promise<number | null> => {
    if (saved.text === text) return saved.revision
    const reply = await write.run(details)
    if (!reply.ok) return null
    setSaved({ text, revision: reply.value.revision, at: Date.now() })
    return reply.value.revision
  }
  return { details, change, write, save, saved, dirty: saved.text !== text }
}

export function Draft(props: DraftProps) {
  const { campaign, options } = props
  const { say } = useLook()
  const draft = useDraft(props)
  const { details, change } = draft
  const dry = useDryRun(campaign, details)
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set())
  const tick = (key: string, on: boolean): void => { setSeen((before) => new Set(on ? [...before, key] : [...before].filter((one) => one !== key))) }
  useFirstRun(dry.start, props.revision > 0)
  useWarning(draft.dirty)
  const asked = draft.dirty || draft.saved.revision !== props.revision ? null : (props.asked ?? null)
  const done = (): void => {
    if (props.published) props.published()
    else go(['campaigns', campaign])
  }
  return (
    <Page title={say(details.name)} back={['campaigns']} {...useHead(draft, options.zone)}>
      {draft.write.reply && !draft.write.reply.ok ? <TroubleNote trouble={troubleIn(draft.write.reply) ?? { kind: 'offline' }} /> : null}
      <AskedNote asked={asked} zone={options.zone} />
      <div className="two">
        <DraftingProvider value={useMemo(() => ({ options, details, change }), [options, details, change])}>
          <Sentences />
          <DryPanel dry={dry} seen={seen} tick={tick}>
            <PublishButton {...{ campaign, details, asked }} dry={dry} seen={seen} save={draft.save} done={done} />
          </DryPanel>
        </DraftingProvider>
      </div>
    </Page>
  )
}

function useHead({ saved, dirty, write, save }: ReturnType<typeof useDraft>, zone: string) {
  const { words } = useLook()
  const { message } = App.useApp()
  const told = words.campaign
  const note = dirty ? (saved.revision === 0 ? told.unsaved : told.changed) : saved.at === null ? '' : told.savedAt(clockText(saved.at, zone))
  const press = (): void => { void save().then((revision) => { if (revision !== null) void message.success(words.state.saved) }) }
  return {
    tag: saved.revision > 0 ? <span className="tag">{told.draftTag(saved.revision)}</span> : null,
    note,
    actions: (
      <Button id="campaign-save" loading={write.busy} disabled={!dirty} onClick={press}>
        {told.save}
      </Button>
    ),
  }
}

/** A draft that is opened again is tried at once; a new one when its maker says so. */
function useFirstRun(start: () => void, wanted: boolean): void {
  const begun = useRef(false)
  useEffect(() => {
    if (!wanted || begun.current) return
    begun.current = true
    start()
  }, [wanted, start])
}

/** Closing the tab asks first while something is not saved. */
function useWarning(dirty: boolean): void {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => { if (dirty) event.preventDefault() }
    window.addEventListener('beforeunload', warn)
    return () => { window.removeEventListener('beforeunload', warn) }
  }, [dirty])
}
