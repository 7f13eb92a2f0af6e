import { Button, Segmented } from 'antd'
import type { Output } from './service/call'
import { useLook } from './look'
import { Icon } from './part/icon'
import type { DeskIcon } from './part/icon'
import type { Permission } from '../../types/role'
import { hrefOf, useRoute } from './route'

type Place = keyof ReturnType<typeof useLook>['words']['nav']

/** Each with what it takes to see it; a page that would be refused is not offered. */
export const places: readonly { place: Place; icon: DeskIcon; needs: Permission | readonly Permission[]; settings?: true }[] = [
  { place: 'campaigns', icon: 'flag', needs: 'campaign.read' },
  { place: 'messages', icon: 'bell', needs: 'campaign.read' },
  { place: 'members', icon: 'people', needs: 'member.read' },
  { place: 'queue', icon: 'check', needs: ['adjustment.decide', 'application.decide', 'campaign.edit', 'export.phone', 'role.edit', 'tier.move'] },
  { place: 'applications', icon: 'card', needs: 'member.enrol' },
  { place: 'gifts', icon: 'gift', needs: 'offer.read' },
  { place: 'coupons', icon: 'ticket', needs: 'offer.read' },
  { place: 'days', icon: 'chart', needs: 'storeDay.read' },
  { place: 'programme', icon: 'pencil', needs: 'programme.read', settings: true },
  { place: 'settings', icon: 'info', needs: 'programme.read', settings: true },
  { place: 'staff', icon: 'people', needs: 'staff.read', settings: true },
  { place: 'stores', icon: 'store', needs: 'store.read', settings: true },
  { place: 'imports', icon: 'receipt', needs: 'import.run', settings: true },
  { place: 'exports', icon: 'list', needs: 'export.run', settings: true },
  { place: 'audit', icon: 'shield', needs: 'audit.read', settings: true },
  { place: 'jobs', icon: 'clock', needs: 'job.run', settings: true },
]

/** One of those is enough. */
const holds = (may: Output<'me'>['may'], needs: Permission | readonly Permission[]): boolean => [needs].flat().some((one: Permission) => may[one] !== undefined)

/** Where whoever comes without an address begins. */
export const firstPlace = ({ may }: Output<'me'>): string => places.find(({ needs }) => holds(may, needs))?.place ?? 'members'

function Entry({ place, icon }: (typeof places)[number]) {
  const { words } = useLook()
  const [first] = useRoute().path
  return (
    <a href={hrefOf([place])} className={first === place ? 'on' : undefined} aria-current={first === place ? 'page' : undefined}>
      <Icon name={icon} size={18} />
      {words.nav[place]}
    </a>
  )
}

export function Nav({ me, leave }: { me: Output<'me'>; leave: () => void }) {
  const { words, theme, lang, say, setTheme, setLang } = useLook()
  const seen = places.filter(({ needs }) => holds(me.may, needs))
  const settled = seen.filter(({ settings }) => settings)
  return (
    <nav className="rail" aria-label={words.menu}>
      <div className="mark">{words.mark}</div>
      {seen.filter(({ settings }) => !settings).map((one) => <Entry key={one.place} {...one} />)}
      {settled.length > 0 ? <p className="gp">{words.settings}</p> : null}
      {settled.map((one) => <Entry key={one.place} {...one} />)}
      <span className="grow" />
      <div className="switches">
        <Segmented size="small" aria-label={words.language} value={lang} options={[{ value: 'zh', label: '中' }, { value: 'en', label: 'EN' }]} onChange={setLang} />
        <Button type="text" size="small" aria-label={words.theme(theme)} icon={<Icon name={theme === 'dark' ? 'sun' : 'moon'} />} onClick={() => { setTheme(theme === 'dark' ? 'light' : 'dark') }} />
        <Button type="text" size="small" aria-label={words.leave} icon={<Icon name="leave" />} onClick={leave} />
      </div>
      <p className="who">
        {me.name} · {say(me.roleName)}
        <br />
        {me.store.name}
      </p>
    </nav>
  )
}
