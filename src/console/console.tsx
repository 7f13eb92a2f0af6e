import { App, ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { useCallback, useEffect } from 'react'
import { ApplicationList } from './table/applications'
import { AuditPage } from './audit/page'
import { CampaignList } from './campaign/list'
import { CampaignPage } from './campaign/page'
import { CouponList } from './table/coupons'
import { ExportList } from './files/export-list'
import { ImportList } from './files/import-list'
import { ImportPage } from './files/import-page'
import { GiftPage } from './gift/page'
import { GiftList } from './table/gifts'
import { DaysPage } from './days/page'
import { JobList } from './table/jobs'
import { LookProvider, useLook } from './look'
import { MemberFind } from './member/find'
import { MemberPage } from './member/page'
import { MessagePage } from './message/page'
import { MeProvider } from './me'
import { firstPlace, Nav } from './nav'
import { Shown } from './part/shown'
import { ProgrammePage } from './programme/page'
import { VersionList } from './programme/versions'
import { QueuePage } from './queue/page'
import { hrefOf, useRoute } from './route'
import { call } from './service/call'
import { findSession, signOut } from './service/session'
import { useAsk } from './service/use-ask'
import { SignIn } from './sign-in'
import { SettingsPage } from './settings/page'
import { StaffList } from './staff/list'
import { StaffPage } from './staff/page'
import { RoleMatrix } from './staff/roles'
import { StoreList } from './store/list'
import { StorePage } from './store/page'
import { antdTheme } from './theme'

export function Console() {
  return (
    <LookProvider>
      <Themed />
    </LookProvider>
  )
}

function Themed() {
  const { theme, palette, lang } = useLook()
  useEffect(() => {
    dayjs.locale(lang === 'zh' ? 'zh-cn' : 'en')
  }, [lang])
  return (
    <ConfigProvider theme={antdTheme(theme, palette)} locale={lang === 'zh' ? zhCN : enUS} button={{ autoInsertSpace: false }}>
      <App component={false}>
        <Seat />
      </App>
    </ConfigProvider>
  )
}

/** The session is a cookie that no script reads; whether there is one the host knows. */
function Seat() {
  const asking = useAsk(findSession)
  const { again } = asking
  const leave = useCallback(() => { void signOut().then(again) }, [again])
  return <Shown asking={asking}>{({ seated }) => (seated ? <Desk leave={leave} lost={again} /> : <SignIn done={again} />)}</Shown>
}

const askMe = () => call('me', {})

function Desk({ leave, lost }: { leave: () => void; lost: () => void }) {
  const asking = useAsk(askMe)
  const unknown = asking.trouble?.kind === 'refused' && asking.trouble.refusal.code === 'identity.required'
  useEffect(() => {
    if (unknown) lost()
  }, [unknown, lost])
  return (
    <Shown asking={asking}>
      {(me) => (
        <MeProvider value={me}>
          <div className="desk">
            <Nav me={me} leave={leave} />
            <main className="wrap" id="content">
              <Content first={firstPlace(me)} />
            </main>
          </div>
        </MeProvider>
      )}
    </Shown>
  )
}

function Content({ first }: { first: string }) {
  const { path: [asked, id] } = useRoute()
  const place = asked ?? first
  useEffect(() => {
    if (asked === undefined) window.location.replace(hrefOf([first]))
  }, [asked, first])
  switch (place) {
    case 'members':
      return id ? <MemberPage key={id} member={id} /> : <MemberFind />
    case 'messages':
      return <MessagePage />
    case 'queue':
      return <QueuePage />
    case 'applications':
      return <ApplicationList />
    case 'gifts':
      return id ? <GiftPage key={id} gift={id} /> : <GiftList />
    case 'coupons':
      return <CouponList />
    case 'days':
      return <DaysPage />
    default:
      return <Settled place={place} id={id} />
  }
}

/** What is looked after now and then; whatever is asked for beside it are campaigns. */
function Settled({ place, id }: { place: string; id: string | undefined }) {
  switch (place) {
    case 'programme':
      return id ? <ProgrammePage key={id} version={Number(id)} /> : <VersionList />
    case 'settings':
      return <SettingsPage />
    case 'roles':
      return <RoleMatrix />
    case 'staff':
      return id ? <StaffPage key={id} staff={id} /> : <StaffList />
    case 'stores':
      return id ? <StorePage key={id} store={id} /> : <StoreList />
    case 'imports':
      return id ? <ImportPage key={id} batch={id} /> : <ImportList />
    case 'exports':
      return <ExportList />
    case 'audit':
      return <AuditPage />
    case 'jobs':
      return <JobList />
    default:
      return id ? <CampaignPage key={id} campaign={id} /> : <CampaignList />
  }
}
