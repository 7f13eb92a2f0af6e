import { Input, InputNumber, Select, Switch } from 'antd'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useLook } from '../look'
import { useFaults, useFieldName, useForm } from './form-context'
import type { Node, Value } from './schema'

export interface FieldProps {
  node: Node
  name: string
  path: string
  value: Value
  onChange: (value: Value) => void
}

/** Where a text is long enough to want lines. */
const LONG = 300

/** Label, control, and what is wrong just there. */
export function Labelled({ name, path, hint, after, children }: { name: string; path: string; hint?: string; after?: ReactNode; children: ReactNode }) {
  const { words, lang } = useLook()
  const faults = useFaults(path)
  const fieldName = useFieldName()
  return (
    <div className={faults.length > 0 ? 'field wrong' : 'field'}>
      <label htmlFor={path} title={hint}>
        {fieldName(name)}
      </label>
      <div className="control">
        {children}
        {after}
      </div>
      {lang === 'en' && hint ? <p className="df hint">{hint}</p> : null}
      {faults.map(({ rule, valid, got }) => (
        <p className="fault" role="alert" key={rule}>
          {words.programme.check.valid(valid, got ?? null)}
        </p>
      ))}
    </div>
  )
}

/** A text, a number, a choice or a yes and no. */
export function Plain({ node, name, path, value, onChange }: FieldProps) {
  const { fixed } = useForm()
  const shared = { id: path, disabled: fixed || 'const' in node, 'aria-label': name }
  if (node.enum) {
    return <Select {...shared} value={value} options={node.enum.map((one) => ({ value: one, label: String(one) }))} onChange={onChange} style={{ minWidth: 160 }} />
  }
  if (node.type === 'boolean') return <Switch {...shared} checked={value === true} onChange={onChange} />
  if (node.type === 'integer' || node.type === 'number') return <Figure {...{ node, name, path, value, onChange }} />
  const text = typeof value === 'string' ? value : value === undefined ? '' : String(value)
  const change = ({ target }: { target: { value: string } }): void => { onChange(target.value) }
  return (node.maxLength ?? 0) > LONG ? <Input.TextArea {...shared} value={text} autoSize={{ minRows: 1, maxRows: 8 }} onChange={change} /> : <Input {...shared} value={text} onChange={change} />
}

/** Money is kept in fen and typed in yuan. */
function Figure({ node, name, path, value, onChange }: FieldProps) {
  const { fixed } = useForm()
  const unit = name.endsWith('Fen') ? 100 : 1
  return (
    <InputNumber
      id={path}
      aria-label={name}
      disabled={fixed || 'const' in node}
      value={typeof value === 'number' ? value / unit : null}
      prefix={unit === 100 ? '¥' : undefined}
      precision={unit === 100 ? 2 : 0}
      style={{ width: 180 }}
      onChange={(typed) => { onChange(typed === null ? undefined : Math.round(typed * unit)) }}
    />
  )
}

/** A query or anything else without a shape of its own. */
export function Json({ name, path, value, onChange }: FieldProps) {
  const { words } = useLook()
  const { fixed } = useForm()
  const [text, setText] = useState(() => (typeof value === 'string' ? value : JSON.stringify(value, null, 1)))
  const [wrong, setWrong] = useState(false)
  const write = (typed: string): void => {
    setText(typed)
    try {
      onChange(JSON.parse(typed))
      setWrong(false)
    } catch {
      setWrong(true)
    }
  }
  return (
    <>
      <Input.TextArea id={path} aria-label={name} disabled={fixed} className="code" autoSize={{ minRows: 1, maxRows: 10 }} value={text} status={wrong ? 'error' : undefined} onChange={({ target }) => { write(target.value) }} />
      {wrong ? <p className="fault" role="alert">{words.programme.jsonWrong}</p> : null}
    </>
  )
}
