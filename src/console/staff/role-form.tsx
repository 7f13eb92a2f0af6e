import { App, Button, Drawer, InputNumber, Select } from 'antd'
import { useCallback, useState } from 'react'
import { useWrite } from '../../service/use-write'
import { useLook } from '../look'
import { TroubleNote } from '../part/trouble'
import { call } from '../service/call'
import type { Input as Asked, Output } from '../service/call'
import { troubleIn } from '../service/heard'
import type { Grant, Grants, Permission, Role, Scope } from '../../../types/role'

interface FormProps {
  role: Role | null
  table: Output<'role.list'>
  close: () => void
  done: () => void
}

/** What one role grants, at the revision that was read. */
export function RoleForm({ role, table, close, done }: FormProps) {
  const { say } = useLook()
  return (
    <Drawer open={role !== null} title={role ? say(role.name) : ''} onClose={close} destroyOnHidden size={520}>
      {role ? <Fields role={role} table={table} done={() => { close(); done() }} /> : null}
    </Drawer>
  )
}

const scopes: readonly Scope[] = ['own', 'region', 'all']

function Fields({ role, table: { permissions, revision }, done }: { role: Role; table: FormProps['table']; done: () => void }) {
  const { words, say } = useLook()
  const { message } = App.useApp()
  const [may, setMay] = useState<Grants>(role.may)
  const write = useWrite(useCallback((input: Asked<'role.save'>, reference: string) => call('role.save', input, reference), []))
  const put = (id: Permission, grant: Grant | null): void => {
    const rest = Object.fromEntries(Object.entries(may).filter(([one]) => one !== id))
    setMay(grant ? { ...rest, [id]: grant } : rest)
  }
  const save = async (): Promise<void> => {
    const reply = await write.run({ role: role.id, name: role.name, may, revision })
    if (!reply.ok) return
    void message.success(words.state.saved)
    done()
  }
  const trouble = troubleIn(write.reply)
  return (
    <form onSubmit={(event) => { event.preventDefault(); void save() }}>
      {permissions.map(({ id, name }) => <Line key={id} id={id as Permission} name={say(name)} grant={may[id as Permission]} put={(grant) => { put(id as Permission, grant) }} />)}
      {trouble ? <TroubleNote trouble={trouble} /> : null}
      <Button type="primary" htmlType="submit" id="role-save" className="over" loading={write.busy}>{words.save}</Button>
    </form>
  )
}

interface LineProps {
  id: Permission
  name: string
  grant: Grant | undefined
  put: (grant: Grant | null) => void
}

function Line({ id, name, grant, put }: LineProps) {
  const told = useLook().words.roles
  const options = [{ value: 'none' as const, label: told.no }, ...scopes.map((scope) => ({ value: scope, label: told.scopes[scope] }))]
  return (
    <div className="grant">
      <label htmlFor={`grant-${id}`}>{name}</label>
      <Select<Scope | 'none'> id={`grant-${id}`} size="small" value={grant?.scope ?? 'none'} options={options} onChange={(value) => { put(value === 'none' ? null : { ...grant, scope: value }) }} />
      {id === 'points.adjust' && grant ? <Limit label={told.limit} value={grant.pointsADay} set={(pointsADay) => { put({ scope: grant.scope, ...(pointsADay === null ? {} : { pointsADay }) }) }} /> : null}
      {id === 'member.enrol' && grant ? <Limit label={told.waived} unit={100} value={grant.waivedFenADay} set={(waivedFenADay) => { put({ scope: grant.scope, ...(waivedFenADay === null ? {} : { waivedFenADay }) }) }} /> : null}
    </div>
  )
}

/** `unit`: of the smallest units that are kept, so many make one that is typed. */
function Limit({ label, unit = 1, value, set }: { label: string; unit?: number; value: number | undefined; set: (value: number | null) => void }) {
  return <InputNumber aria-label={label} size="small" min={0} max={1_000_000_000 / unit} precision={unit === 1 ? 0 : 2} placeholder={label} value={value === undefined ? null : value / unit} onChange={(typed) => { set(typed === null ? null : Math.round(typed * unit)) }} />
}
