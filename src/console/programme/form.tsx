/** A form drawn from the schema: every part of the document has its field, whatever a later version of the shape adds. */
import { Button, Collapse, Dropdown, Input, Select } from 'antd'
import { useLook } from '../look'
import { Json, Labelled, Plain } from './field'
import type { FieldProps } from './field'
import { useFaultsWithin, useFieldName, useForm } from './form-context'
import { blankOf, isFields, titleOf, variantFor, variantName, variantsOf, without } from './schema'
import type { Fields, Node, Value } from './schema'

const isWords = ({ properties }: Node): boolean => properties !== undefined && Object.keys(properties).join() === 'zh,en'
const isPlain = ({ type }: Node): boolean => type !== undefined && type !== 'object' && type !== 'array'

/** One place of the document, by whatever its shape is. */
export function Place(props: FieldProps) {
  const { node, name, path, value, onChange } = props
  const variants = variantsOf(node)
  if (variants) return <Choice {...props} variants={variants} />
  if (isWords(node)) return <TwoLanguages {...props} />
  if (node.type === 'object' && node.properties) return <Group {...props} />
  if (node.type === 'array' && node.items) return isPlain(node.items) && !variantsOf(node.items) ? <Tags {...props} /> : <List {...props} />
  return (
    <Labelled name={name} path={path} hint={node.description}>
      {isPlain(node) || 'const' in node || node.enum ? <Plain {...props} /> : <Json {...{ node, name, path, value, onChange }} />}
    </Labelled>
  )
}

function TwoLanguages({ node, name, path, value, onChange }: FieldProps) {
  const { fixed } = useForm()
  const words = isFields(value) ? value : {}
  return (
    <Labelled name={name} path={path} hint={node.description}>
      {(['zh', 'en'] as const).map((lang) => (
        <Input.TextArea
          key={lang}
          id={lang === 'zh' ? path : `${path}.${lang}`}
          aria-label={`${name} ${lang}`}
          autoSize={{ minRows: 1, maxRows: 8 }}
          disabled={fixed}
          value={typeof words[lang] === 'string' ? words[lang] : ''}
          onChange={({ target }) => { onChange({ ...words, [lang]: target.value }) }}
        />
      ))}
    </Labelled>
  )
}

function Tags({ node, name, path, value, onChange }: FieldProps) {
  const { fixed } = useForm()
  const list = Array.isArray(value) ? (value as (string | number)[]) : []
  const numbers = node.items?.type === 'integer'
  const known = node.items?.enum?.map((one) => ({ value: one as string, label: String(one) }))
  return (
    <Labelled name={name} path={path} hint={node.description}>
      <Select
        id={path}
        aria-label={name}
        mode={known ? 'multiple' : 'tags'}
        disabled={fixed}
        value={list.map(String)}
        options={known}
        open={known ? undefined : false}
        style={{ width: '100%' }}
        onChange={(next) => { onChange(numbers ? next.map(Number) : next) }}
      />
    </Labelled>
  )
}

/** One of several shapes; another choice starts with the least that has it, and keeps what both have. */
function Choice({ variants, ...props }: FieldProps & { variants: Node[] }) {
  const { words } = useLook()
  const { fixed } = useForm()
  const { node, name, path, value, onChange } = props
  const chosen = variantFor(variants, value)
  const variant = variants[chosen] ?? {}
  const choose = (index: number): void => {
    const blank = blankOf(variants[index] ?? {})
    const kept = isFields(blank) && isFields(value) ? Object.entries(value).filter(([key]) => key in (variants[index]?.properties ?? {}) && !('const' in (variants[index]?.properties?.[key] ?? {}))) : []
    onChange(isFields(blank) ? { ...blank, ...Object.fromEntries(kept) } : blank)
  }
  return (
    <div className="choice">
      <Labelled name={variant.type === 'object' ? 'kind' : name} path={variant.type === 'object' ? `${path}.kind` : path} hint={node.description}>
        <Select aria-label={words.programme.kind} disabled={fixed} value={chosen} options={variants.map((one, index) => ({ value: index, label: variantName(one) }))} onChange={choose} style={{ minWidth: 160 }} />
      </Labelled>
      {'const' in variant || variant.type === 'null' ? null : <Place {...props} node={variant} />}
    </div>
  )
}

/** Fields of one object; those that may be left out stand in a menu until they are wanted. */
export function Group({ node, name, path, value, onChange }: FieldProps) {
  const fieldName = useFieldName()
  const fields = isFields(value) ? value : {}
  const known = Object.entries(node.properties ?? {}).filter(([key]) => key !== '$schema')
  const required = node.required ?? []
  const there = known.filter(([key, one]) => (key in fields || required.includes(key)) && !('const' in one))
  const missing = known.filter(([key]) => !(key in fields) && !required.includes(key))
  const set = (key: string, next: Value): void => { onChange({ ...fields, [key]: next }) }
  return (
    <fieldset className="group">
      {name ? <legend>{fieldName(name)}</legend> : null}
      {there.map(([key, one]) => (
        <div className="row" key={key}>
          <Place node={one} name={key} path={`${path}.${key}`} value={fields[key]} onChange={(next) => { set(key, next) }} />
          {required.includes(key) ? null : <Remove name={key} onClick={() => { onChange(without(fields, key)) }} />}
        </div>
      ))}
      <Optional missing={missing} add={(key, one) => { set(key, blankOf(one)) }} />
    </fieldset>
  )
}

function Remove({ name, onClick }: { name: string; onClick: () => void }) {
  const { words } = useLook()
  const { fixed } = useForm()
  const fieldName = useFieldName()
  if (fixed) return null
  return <Button type="text" size="small" className="remove" aria-label={`${words.programme.remove} ${fieldName(name)}`} onClick={onClick}>{words.programme.remove}</Button>
}

function Optional({ missing, add }: { missing: [string, Node][]; add: (key: string, node: Node) => void }) {
  const { words } = useLook()
  const { fixed } = useForm()
  const fieldName = useFieldName()
  if (fixed || missing.length === 0) return null
  const items = missing.map(([key]) => ({ key, label: fieldName(key) }))
  const pick = (key: string): void => {
    const found = missing.find(([one]) => one === key)
    if (found) add(...found)
  }
  return (
    <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => { pick(key) } }}>
      <Button type="link" size="small">{`${words.programme.add}${words.programme.optional}`}</Button>
    </Dropdown>
  )
}

function List({ node, name, path, value, onChange }: FieldProps) {
  const { words } = useLook()
  const { fixed } = useForm()
  const fieldName = useFieldName()
  const list: Value[] = Array.isArray(value) ? value : []
  const items = list.map((one, index) => ({
    key: String(index),
    label: <ItemTitle value={one} path={`${path}[${String(index)}]`} index={index} />,
    children: (
      <>
        <Place node={node.items ?? {}} name="" path={`${path}[${String(index)}]`} value={one} onChange={(next) => { onChange(list.map((other, n) => (n === index ? next : other))) }} />
        <Remove name={words.programme.item(index + 1)} onClick={() => { onChange(list.filter((_, n) => n !== index)) }} />
      </>
    ),
  }))
  return (
    <div className="list">
      <p className="list-name">{fieldName(name)}</p>
      <Collapse items={items} destroyOnHidden size="small" defaultActiveKey={list.length === 1 ? ['0'] : []} />
      {fixed || list.length >= (node.maxItems ?? Infinity) ? null : (
        <Button type="link" size="small" onClick={() => { onChange([...list, blankOf(node.items ?? {})]) }}>{words.programme.add}</Button>
      )}
    </div>
  )
}

function ItemTitle({ value, path, index }: { value: Value; path: string; index: number }) {
  const { words, lang } = useLook()
  const wrong = useFaultsWithin(path)
  return (
    <span id={`item-${path}`}>
      {titleOf(value, lang) ?? words.programme.item(index + 1)}
      {wrong > 0 ? <span className="count">{wrong}</span> : null}
    </span>
  )
}

export type { Fields }
