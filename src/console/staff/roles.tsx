import { Button, Table } from 'antd'
import type { TableColumnsType } from 'antd'
import { useMemo, useState } from 'react'
import { useLook } from '../look'
import { useMay } from '../me'
import { Page } from '../part/page'
import { Shown } from '../part/shown'
import { call } from '../service/call'
import type { Output } from '../service/call'
import { useAsk } from '../service/use-ask'
import type { Permission, Role } from '../../../types/role'
import { limitText } from './grants'
import { RoleForm } from './role-form'

type Table1 = Output<'role.list'>
type Line = Table1['permissions'][number]

const ask = () => call('role.list', {})

/** Who may do what: every permission beside every role. */
export function RoleMatrix() {
  const { words } = useLook()
  const told = words.roles
  const asking = useAsk(ask)
  const [open, setOpen] = useState<Role | null>(null)
  return (
    <Page title={told.title} back={['staff']} note={told.note}>
      <Shown asking={asking}>
        {(table) => (
          <>
            <Matrix table={table} open={setOpen} />
            <RoleForm key={open?.id} role={open} table={table} close={() => { setOpen(null) }} done={asking.again} />
          </>
        )}
      </Shown>
    </Page>
  )
}

function Matrix({ table: { roles, permissions }, open }: { table: Table1; open: (role: Role) => void }) {
  const { words, say } = useLook()
  const told = words.roles
  const may = useMay('role.edit')
  const columns = useMemo<TableColumnsType<Line>>(
    () => [
      { title: told.permission, key: 'permission', fixed: 'left', width: 240, render: (_, { name }) => <b>{say(name)}</b> },
      ...roles.map((role) => ({
        title: may ? <Button type="link" size="small" className="roles-head" id={`role-${role.id}`} onClick={() => { open(role) }}>{say(role.name)}</Button> : say(role.name),
        key: role.id,
        width: 110,
        render: (_: unknown, { id }: Line) => {
          const grant = role.may[id as Permission]
          if (!grant) return <span className="df" aria-label={told.no}>–</span>
          return <>{told.scopes[grant.scope]}<p className="df">{limitText(grant, told)}</p></>
        },
      })),
    ],
    [told, say, roles, may, open],
  )
  return (
    <div className="pd table" id="roles">
      <Table<Line> columns={columns} dataSource={permissions} rowKey="id" pagination={false} size="small" scroll={{ x: 240 + roles.length * 110 }} sticky />
    </div>
  )
}
