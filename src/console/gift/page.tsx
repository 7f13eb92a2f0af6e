import { App, Button } from 'antd'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import type { GiftDraftView } from '../../../types/contract'
import type { GiftDetails } from '../../../types/record'
import { fullTime } from '../../figure/time'
import { useWrite } from '../../service/use-write'
import { useLook } from '../look'
import { Page, Panel } from '../part/page'
import { Shown } from '../part/shown'
import { TroubleNote } from '../part/trouble'
import { useGuard } from '../part/use-guard'
import { go, useRoute } from '../route'
import { call, callOffice } from '../service/call'
import { troubleIn } from '../service/heard'
import { useAsk } from '../service/use-ask'
import { blankGift, detailsOf, missingIn } from './draft'
import { EditingProvider } from './editing'
import { PicturePanel } from './picture-panel'
import { Shelf } from './shelf'
import { Cost, What } from './what'
import { Had, Who } from './who'

/** One gift, new or as it stands: what is said of it, its picture, and what lies on its shelves. */
export function GiftPage({ gift }: { gift: string }) {
  const fresh = useRoute().query.has('new')
  const asking = useAsk(useCallback(() => callOffice('gift.draft', fresh ? {} : { gift }), [gift, fresh]))
  return <Shown asking={asking}>{(view) => <Editor gift={gift} view={view} again={asking.again} />}</Shown>
}

interface EditorProps {
  gift: string
  view: GiftDraftView
  again: () => void
}

/** What is typed, with what of it is saved. */
function useTyped({ gift, view }: EditorProps) {
  const [details, setDetails] = useState<GiftDetails>(() => (view.gift ? detailsOf(view.gift) : blankGift(view)))
  const [saved, setSaved] = useState({ text: JSON.stringify(details), revision: view.gift?.revision ?? 0 })
  const change = useCallback((part: Partial<GiftDetails>) => { setDetails((before) => ({ ...before, ...part })) }, [])
  const { revision } = saved
  const write = useWrite(useCallback((input: GiftDetails, reference: string) => call('gift.save', { gift, details: input, revision }, reference), [gift, revision]))
  const text = JSON.stringify(details)
  const save = async (): Promise<boolean> => {
    const reply = await write.run(details)
    if (reply.ok) setSaved({ text, revision: reply.value.revision })
    return reply.ok
  }
  return { details, change, write, save, revision, dirty: saved.text !== text }
}

function Editor(props: EditorProps) {
  const { gift, view } = props
  const { words } = useLook()
  const told = words.gifts
  const typed = useTyped(props)
  const { details, change, write, dirty } = typed
  useGuard(dirty, { title: told.leaveSure, text: told.leaveText, leave: told.leave, stay: told.stay })
  useMadeAddress(gift, view.gift === null && typed.revision > 0 && !dirty)
  const trouble = troubleIn(write.reply)
  return (
    <Head {...props} typed={typed}>
      {trouble ? <TroubleNote trouble={trouble} /> : null}
      <EditingProvider value={useMemo(() => ({ view, details, change }), [view, details, change])}>
        <div className="two even">
          <div className="column">
            <What />
            <Cost />
            <Had />
            <Who />
          </div>
          <div className="column">
            <PicturePanel />
            {view.gift ? <Panel title={told.shelf}><Shelf gift={view.gift} stores={view.stores} /></Panel> : null}
          </div>
        </div>
      </EditingProvider>
    </Head>
  )
}

/** A new gift that is saved goes on under its own address; by then nothing is left to be asked about. */
function useMadeAddress(gift: string, made: boolean): void {
  useEffect(() => {
    if (made) go(['gifts', gift])
  }, [made, gift])
}

function Head({ gift, view, again, typed, children }: EditorProps & { typed: ReturnType<typeof useTyped>; children: ReactNode }) {
  const { words, say } = useLook()
  const { message } = App.useApp()
  const told = words.gifts
  const { details, write, dirty, revision } = typed
  const missing = missingIn(details).map((one) => told[one])
  const offered = view.gift?.state === 'offered'
  const note = dirty ? (revision === 0 ? told.unsaved : told.changed) : view.gift ? told.savedAt(fullTime(view.gift.savedAt, view.zone)) : ''
  const save = async (): Promise<void> => {
    if (!(await typed.save())) return
    void message.success(words.state.saved)
    if (view.gift) again()
  }
  return (
    <Page
      title={say(details.name) || told.fresh}
      back={['gifts']}
      tag={<>{revision > 0 ? <span className="tag">{told.revision(revision)}</span> : null}{view.gift && !offered ? <span className="tag">{told.states.withdrawn}</span> : null}</>}
      note={missing.length > 0 && dirty ? told.missing(missing.join('、')) : note}
      actions={
        <>
          {offered ? <Withdraw gift={gift} dirty={dirty} done={again} /> : null}
          <Button type="primary" id="gift-save" loading={write.busy} disabled={missing.length > 0 || (!dirty && offered)} onClick={() => { void save() }}>{offered ? told.saveAgain : told.save}</Button>
        </>
      }
    >
      {children}
    </Page>
  )
}

function Withdraw({ gift, dirty, done }: { gift: string; dirty: boolean; done: () => void }) {
  const { words } = useLook()
  const { modal, message } = App.useApp()
  const told = words.gifts
  const write = useWrite(useCallback((input: { gift: string }, reference: string) => call('gift.withdraw', input, reference), []))
  const press = (): void => {
    modal.confirm({
      title: told.withdrawSure,
      content: told.withdrawText,
      okText: told.withdraw,
      okButtonProps: { danger: true, id: 'gift-withdraw-yes' },
      cancelText: told.stay,
      onOk: async () => {
        const reply = await write.run({ gift })
        if (!reply.ok) return
        void message.success(told.withdrawn)
        done()
      },
    })
  }
  const trouble = troubleIn(write.reply)
  return (
    <>
      {trouble ? <TroubleNote trouble={trouble} /> : null}
      <Button id="gift-withdraw" loading={write.busy} disabled={dirty} onClick={press}>{told.withdraw}</Button>
    </>
  )
}
