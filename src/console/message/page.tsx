import { Segmented } from 'antd'
import { useLook } from '../look'
import { Page } from '../part/page'
import { go, useRoute } from '../route'
import { DeliveryLog } from './log'
import { Pushes } from './pushes'
import { Templates } from './templates'

const tabs = ['templates', 'log', 'pushes'] as const
type Tab = (typeof tabs)[number]

/** Messages: what may be said and to how many, what became of each, and what waits for a second person. */
export function MessagePage() {
  const { words } = useLook()
  const told = words.message
  const [, asked] = useRoute().path
  const tab = tabs.find((one) => one === asked) ?? 'templates'
  return (
    <Page title={told.title}>
      <Segmented<Tab> aria-label={told.title} value={tab} options={tabs.map((value) => ({ value, label: told.tabs[value] }))} onChange={(chosen) => { go(['messages', chosen]) }} />
      {tab === 'templates' ? <Templates /> : tab === 'log' ? <DeliveryLog /> : <Pushes />}
    </Page>
  )
}
