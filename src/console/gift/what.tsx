import { Input, InputNumber, Segmented, Select } from 'antd'
import type { GiftDetails } from '../../../types/record'
import { useLook } from '../look'
import { Panel } from '../part/page'
import { shown, smallest } from './draft'
import { useEditing } from './editing'
import { Field } from './field'

/** Characters that the door takes of each text; English has twice as many. */
const most = { name: 30, line: 60, about: 400 } as const
const FEN = 2

/** Names, texts, kind, and where in the list it stands. */
export function What() {
  const told = useLook().words.gifts
  const { details, change } = useEditing()
  const text = (of: 'name' | 'line' | 'about', lang: 'zh' | 'en') => ({
    id: `gift-${of}-${lang}`,
    value: details[of][lang],
    maxLength: most[of] * (lang === 'en' ? 2 : 1),
    onChange: ({ target }: { target: { value: string } }): void => { change({ [of]: { ...details[of], [lang]: target.value } }) },
  })
  return (
    <Panel title={told.what}>
      <Field id="gift-name-zh" label={told.nameZh}><Input {...text('name', 'zh')} /></Field>
      <Field id="gift-name-en" label={told.nameEn}><Input {...text('name', 'en')} /></Field>
      <Field id="gift-line-zh" label={told.lineZh} hint={told.lineHint}><Input {...text('line', 'zh')} /></Field>
      <Field id="gift-line-en" label={told.lineEn}><Input {...text('line', 'en')} /></Field>
      <Field id="gift-about-zh" label={told.aboutZh}><Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} {...text('about', 'zh')} /></Field>
      <Field id="gift-about-en" label={told.aboutEn}><Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} {...text('about', 'en')} /></Field>
      <Field id="gift-kind" label={told.kind}>
        <Segmented<GiftDetails['kind']> id="gift-kind" className="start" value={details.kind} options={(['goods', 'service'] as const).map((value) => ({ value, label: told.kinds[value] }))} onChange={(kind) => { change({ kind }) }} />
      </Field>
      <Field id="gift-order" label={told.order} hint={told.orderHint}>
        <InputNumber id="gift-order" min={0} max={1_000_000} precision={0} value={details.place} onChange={(place) => { change({ place: place ?? 0 }) }} />
      </Field>
    </Panel>
  )
}

/** Points, and money beside them. */
export function Cost() {
  const { words, say } = useLook()
  const told = words.gifts
  const { details, change, view } = useEditing()
  const { price, shopFen } = details
  const scale = view.wallets.find(({ id }) => id === price.wallet)?.scale ?? 0
  return (
    <Panel title={told.cost}>
      {view.wallets.length > 1 ? (
        <Field id="gift-wallet" label={told.wallet}>
          <Select id="gift-wallet" className="wide" value={price.wallet} options={view.wallets.map(({ id, name }) => ({ value: id, label: say(name) }))} onChange={(wallet) => { change({ price: { ...price, wallet } }) }} />
        </Field>
      ) : null}
      <Field id="gift-points" label={told.points}>
        <InputNumber id="gift-points" min={0} max={shown(1_000_000_000, scale)} precision={scale} value={shown(price.points, scale)} onChange={(typed) => { change({ price: { ...price, points: smallest(typed, scale) } }) }} />
      </Field>
      <Field id="gift-cash" label={told.cash} hint={told.cashHint}>
        <InputNumber id="gift-cash" min={0} max={shown(999_999_999, FEN)} precision={FEN} value={shown(price.cashFen, FEN)} onChange={(typed) => { change({ price: { ...price, cashFen: smallest(typed, FEN) } }) }} />
      </Field>
      <Field id="gift-shop" label={told.shop} hint={told.shopHint}>
        <InputNumber id="gift-shop" min={0.01} max={shown(999_999_999, FEN)} precision={FEN} value={shopFen === null ? null : shown(shopFen, FEN)} onChange={(typed) => { change({ shopFen: typed === null ? null : smallest(typed, FEN) }) }} />
      </Field>
    </Panel>
  )
}
