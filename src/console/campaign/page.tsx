import { useCallback, useMemo } from 'react'
import type { CampaignOptions, CampaignView } from '../../../types/contract'
import { useLook } from '../look'
import { Page } from '../part/page'
import { Shown } from '../part/shown'
import { Fixed } from '../part/token'
import { useRoute } from '../route'
import { call } from '../service/call'
import { useAsk } from '../service/use-ask'
import { blankDetails } from './blank'
import { Draft } from './draft'
import { EffectPanel } from './effect'
import { DraftingProvider } from './options'
import { Parts } from './parts'
import { Sentences } from './sentences'
import { StopButton } from './stop'

const askOptions = () => call('campaign.options', {})

/** One campaign: as a draft beside its dry run, once published beside its effect. */
export function CampaignPage({ campaign }: { campaign: string }) {
  const options = useAsk(askOptions)
  const fresh = useRoute().query.has('new')
  return <Shown asking={options}>{(value) => (fresh ? <Blank campaign={campaign} options={value} /> : <Saved campaign={campaign} options={value} />)}</Shown>
}

function Blank({ campaign, options }: { campaign: string; options: CampaignOptions }) {
  const details = useMemo(() => blankDetails(options, { zh: '新活动', en: 'New campaign' }), [options])
  return <Draft campaign={campaign} options={options} first={details} revision={0} savedAt={null} />
}

function Saved({ campaign, options }: { campaign: string; options: CampaignOptions }) {
  const asking = useAsk(useCallback(() => call('campaign.view', { campaign }), [campaign]))
  return (
    <Shown asking={asking}>
      {(view) =>
        view.state === 'draft' ? (
          <Draft campaign={campaign} options={options} first={view.details} revision={view.revision} savedAt={view.savedAt} asked={view.asked} published={asking.again} />
        ) : (
          <Published view={view} options={options} again={asking.again} />
        )
      }
    </Shown>
  )
}

const unchanged = (): void => undefined

function Published({ view, options, again }: { view: CampaignView; options: CampaignOptions; again: () => void }) {
  const { words, say } = useLook()
  const told = words.campaign
  const drafting = useMemo(() => ({ options, details: view.details, change: unchanged }), [options, view.details])
  const state = view.state === 'stopped' ? told.state.stopped : told.phase[view.phase]
  return (
    <Page title={say(view.name)} back={['campaigns']} tag={<span className="tag" id="campaign-state">{state}</span>} actions={view.state === 'published' && view.phase !== 'over' ? <StopButton campaign={view.id} done={again} /> : null}>
      <div className="two">
        <Fixed.Provider value>
          <DraftingProvider value={drafting}>
            <div className="column">
              <Sentences />
              <Parts campaign={view.id} />
            </div>
          </DraftingProvider>
        </Fixed.Provider>
        <EffectPanel view={view} />
      </div>
    </Page>
  )
}
