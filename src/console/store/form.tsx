import { App, Button, Drawer } from 'antd'
import { useCallback, useState } from 'react'
import type { StoreDetailsInput, StoreView } from '../../../types/contract'
import { useWrite } from '../../service/use-write'
import { useLook } from '../look'
import { AskField } from '../part/ask-field'
import { TroubleNote } from '../part/trouble'
import { callOffice } from '../service/call'
import type { Input as Asked } from '../service/call'
import { troubleIn } from '../service/heard'

interface FormProps {
  open: boolean
  /** Null: a new one. */
  store: StoreView | null
  regions: readonly string[]
  close: () => void
  done: (store: string) => void
}

export function StoreForm({ open, store, regions, close, done }: FormProps) {
  const { words } = useLook()
  return (
    <Drawer open={open} title={store ? words.stores.edit : words.stores.add} onClose={close} destroyOnHidden size={420}>
      <Fields store={store} regions={regions} done={(id) => { close(); done(id) }} />
    </Drawer>
  )
}

const limits = { name: 30, nameEn: 60, city: 30, region: 30, address: 100, phone: 30, digits: 6 } as const
type Field = keyof typeof limits
const fields = Object.keys(limits) as Field[]
const maybe: readonly Field[] = ['nameEn', 'region', 'digits']

const typed = (store: StoreView | null): Record<Field, string> =>
  Object.fromEntries(fields.map((field) => [field, store?.[field] ?? ''])) as Record<Field, string>

/** What is left empty is not said, where it need not be. */
const detailsOf = (values: Record<Field, string>): StoreDetailsInput =>
  Object.fromEntries(fields.map((field) => [field, values[field].trim() === '' && maybe.includes(field) ? null : values[field].trim()])) as unknown as StoreDetailsInput

function Fields({ store, regions, done }: Pick<FormProps, 'store' | 'regions' | 'done'>) {
  const { words } = useLook()
  const { message } = App.useApp()
  const told = words.stores
  const [id, setId] = useState(store?.store ?? '')
  const [values, setValues] = useState(() => typed(store))
  const write = useWrite(useCallback((input: Asked<'store.save'>, reference: string) => callOffice('store.save', input, reference), []))
  const save = async (): Promise<void> => {
    const reply = await write.run({ store: id.trim(), revision: store?.revision ?? null, details: detailsOf(values) })
    if (!reply.ok) return
    void message.success(words.state.saved)
    done(reply.value.store)
  }
  const whole = id.trim() !== '' && fields.every((field) => maybe.includes(field) || values[field].trim() !== '')
  const trouble = troubleIn(write.reply)
  return (
    <form id="store-form" onSubmit={(event) => { event.preventDefault(); void save() }}>
      <AskField id="store-id" label={told.id} value={id} most={8} hint={told.idHint} disabled={store !== null} onChange={(value) => { setId(value.toUpperCase()) }} />
      {fields.map((field) => (
        <AskField
          key={field}
          id={`store-${field}`}
          label={maybe.includes(field) ? words.maybe(told.fields[field]) : told.fields[field]}
          value={values[field]}
          most={limits[field]}
          hint={field === 'region' ? told.regionHint(regions) : field === 'digits' ? told.digitsHint : undefined}
          disabled={field === 'digits' && store !== null && store.digits !== null}
          onChange={(value) => { setValues({ ...values, [field]: value }) }}
        />
      ))}
      {trouble ? <TroubleNote trouble={trouble} /> : null}
      <Button type="primary" htmlType="submit" id="store-save" className="over" loading={write.busy} disabled={!whole}>{words.save}</Button>
    </form>
  )
}
