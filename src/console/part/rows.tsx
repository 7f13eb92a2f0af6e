import { Button, Table } from 'antd'
import type { TableColumnsType } from 'antd'
import type { ReactNode } from 'react'
import { useLook } from '../look'
import type { Paged } from '../service/use-paged'
import { Shown } from './shown'
import { State } from './trouble'

interface RowsProps<T> {
  id: string
  paged: Paged<T>
  columns: TableColumnsType<T>
  rowKey: (row: T) => string
  /** Why there may be nothing, and what to do. */
  empty: readonly [string, string]
  start?: ReactNode
  open?: (row: T) => void
}

/** A table of one page; the others are asked for. Rows open by click and by Enter. */
export function Rows<T extends object>({ id, paged, columns, rowKey, empty, start, open }: RowsProps<T>) {
  return (
    <Shown asking={paged}>
      {({ rows }) => (
        <div className="pd table" id={id}>
          {rows.length === 0 && paged.page === 1 ? (
            <State id={`${id}-empty`} title={empty[0]} next={empty[1]}>
              {start}
            </State>
          ) : (
            <Table<T>
              columns={columns}
              dataSource={rows}
              rowKey={rowKey}
              pagination={false}
              loading={paged.waiting}
              onRow={(row) => (open ? opening(row, rowKey(row), open) : {})}
            />
          )}
          <Pager paged={paged} />
        </div>
      )}
    </Shown>
  )
}

function opening<T>(row: T, key: string, open: (row: T) => void) {
  return {
    'id': `row-${key}`,
    'tabIndex': 0,
    'className': 'opens',
    'onClick': () => {
      open(row)
    },
    'onKeyDown': (event: React.KeyboardEvent) => {
      if (event.key === 'Enter' && event.target === event.currentTarget) open(row)
    },
  }
}

function Pager<T>({ paged: { page, back, forward } }: { paged: Paged<T> }) {
  const { words } = useLook()
  if (!back && !forward) return null
  return (
    <div className="pager">
      <span className="df">{words.table.page(page)}</span>
      <Button size="small" disabled={!back} onClick={back ?? undefined}>
        {words.table.back}
      </Button>
      <Button size="small" disabled={!forward} onClick={forward ?? undefined}>
        {words.table.forward}
      </Button>
    </div>
  )
}
