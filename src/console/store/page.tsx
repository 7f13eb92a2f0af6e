import { App, Button, DatePicker, Tabs } from 'antd'
import { useCallback, useState } from 'react'
import type { StoreView } from '../../../types/contract'
import { useLook } from '../look'
import { useMay } from '../me'
import { Deed } from '../part/deed'
import { momentFrom } from '../part/moment'
import { Page } from '../part/page'
import { Pairs } from '../part/pairs'
import { Shown } from '../part/shown'
import { zone } from '../part/zone'
import { go, hrefOf, useRoute } from '../route'
import { callOffice } from '../service/call'
import { useAsk } from '../service/use-ask'
import { CodeTab } from './codes'
import { StoreForm } from './form'
import { StoreTag } from './list'
import { TillTab } from './tills'

/** One store: what is said of it, its tills and the codes that hang in it. */
export function StorePage({ store }: { store: string }) {
  const asking = useAsk(useCallback(() => callOffice('store.view', {}, undefined, store), [store]))
  return <Shown asking={asking}>{(view) => <Whole view={view} again={asking.again} />}</Shown>
}

function Whole({ view, again }: { view: StoreView; again: () => void }) {
  const { words } = useLook()
  const told = words.stores
  const may = useMay('store.edit')
  const [editing, setEditing] = useState(false)
  const tab = useRoute().query.get('tab') ?? 'about'
  const items = [
    { key: 'about', label: told.tabs.about, children: <About view={view} /> },
    { key: 'tills', label: told.tabs.tills(view.tills), children: <TillTab store={view.store} changed={again} /> },
    { key: 'codes', label: told.tabs.codes(view.scenes.length), children: <CodeTab view={view} done={again} /> },
  ]
  const actions = may ? (
    <>
      <Button id="store-edit" onClick={() => { setEditing(true) }}>{told.edit}</Button>
      {view.closedAt === null ? <Close view={view} again={again} /> : <Reopen view={view} again={again} />}
    </>
  ) : null
  return (
    <Page title={view.name} back={['stores']} tag={<StoreTag row={view} />} actions={actions}>
      <Tabs activeKey={tab} items={items} destroyOnHidden onChange={(key) => { go(['stores', view.store], key === 'about' ? {} : { tab: key }) }} />
      <StoreForm open={editing} store={view} regions={[]} close={() => { setEditing(false) }} done={again} />
    </Page>
  )
}

function About({ view }: { view: StoreView }) {
  const { words } = useLook()
  const told = words.stores
  const { working, invited, suspended } = view.people
  const pairs: [string, React.ReactNode][] = [
    [told.id, view.store],
    [told.fields.nameEn, view.nameEn ?? told.unsaid],
    [told.fields.city, view.city],
    [told.fields.region, view.region ?? told.unsaid],
    [told.fields.address, view.address],
    [told.fields.phone, view.phone],
    [told.fields.digits, view.digits ?? told.drawn],
    [told.people, <a key="people" className="more" href={hrefOf(['staff'], { store: view.store })}>{told.peopleCount(working, invited, suspended)}</a>],
  ]
  return <div className="pd"><Pairs id="store-about" pairs={pairs} /></div>
}

function Close({ view: { store }, again }: { view: StoreView; again: () => void }) {
  const { words } = useLook()
  const { message } = App.useApp()
  const told = words.stores
  const [at, setAt] = useState<number | null>(null)
  return (
    <Deed
      id="store-close"
      danger
      label={told.close}
      note={told.closeNote}
      why={words.why}
      send={useCallback((reason: string, reference: string) => callOffice('store.close', { at, reason }, reference, store), [at, store])}
      done={() => { void message.success(told.closed); again() }}
    >
      <div className="ask">
        <label htmlFor="store-close-at">{told.closeAt}</label>
        <DatePicker id="store-close-at" showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" placeholder={told.now} onChange={(picked) => { setAt(picked ? momentFrom(picked.format('YYYY-MM-DD HH:mm'), zone) : null) }} />
      </div>
    </Deed>
  )
}

function Reopen({ view: { store, closed }, again }: { view: StoreView; again: () => void }) {
  const { words } = useLook()
  const { message } = App.useApp()
  const told = words.stores
  return (
    <Deed
      id="store-reopen"
      label={closed ? told.reopen : told.keepOpen}
      why={words.why}
      send={useCallback((reason: string, reference: string) => callOffice('store.reopen', { reason }, reference, store), [store])}
      done={() => { void message.success(told.reopened); again() }}
    />
  )
}
