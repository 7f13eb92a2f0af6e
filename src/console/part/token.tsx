/** Words of a sentence that can be changed: a button that says the value, and what changes it in a small panel. */
import { DatePicker, Dropdown, Input, InputNumber, Popover } from 'antd'
import dayjs from 'dayjs'
import { createContext, useContext, useState } from 'react'
import type { ReactNode } from 'react'
import { fullTime } from '../../figure/time'
import { Icon } from './icon'
import type { DeskIcon } from './icon'
import { momentFrom } from './moment'

/** Sentences of what is published are read and not changed. */
export const Fixed = createContext(false)

interface TokenProps {
  id: string
  /** What is changed, for who does not see the sentence. */
  label: string
  text: string
  /** Empty or wrong: the sentence is not whole yet. */
  wrong?: boolean
  icon?: DeskIcon
}

export function Token({ id, label, text, wrong = false, icon, children }: TokenProps & { children: ReactNode }) {
  const fixed = useContext(Fixed)
  const [open, setOpen] = useState(false)
  if (fixed) return <b className="tok fixed">{text}</b>
  return (
    <Popover trigger="click" open={open} onOpenChange={setOpen} placement="bottomLeft" destroyOnHidden content={<div className="tok-edit">{children}</div>}>
      <button type="button" id={id} className={wrong ? 'tok wrong' : 'tok'} aria-label={`${label}: ${text}`} aria-expanded={open}>
        {icon ? <Icon name={icon} size={12} /> : null}
        {text}
        <Icon name="down" size={12} />
      </button>
    </Popover>
  )
}

interface ChoiceProps extends TokenProps {
  options: readonly { value: string; label: string }[]
  onChange: (value: string) => void
}

export function ChoiceToken({ id, label, text, wrong = false, options, onChange }: ChoiceProps) {
  const fixed = useContext(Fixed)
  if (fixed) return <b className="tok fixed">{text}</b>
  const items = options.map(({ value, label: name }) => ({ key: value, label: name }))
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items,
        className: 'tok-menu',
        onClick: ({ key }) => {
          onChange(key)
        },
      }}
    >
      <button type="button" id={id} className={wrong ? 'tok wrong' : 'tok'} aria-label={`${label}: ${text}`} aria-haspopup="menu">
        {text}
        <Icon name="down" size={12} />
      </button>
    </Dropdown>
  )
}

interface NumberProps extends Omit<TokenProps, 'text'> {
  value: number | null
  min?: number
  max: number
  /** Decimals below what is typed: 2 for yuan kept in fen. */
  scale?: number
  /** May be left open. */
  open?: boolean
  show: (value: number | null) => string
  onChange: (value: number | null) => void
}

export function NumberToken({ value, min = 0, max, scale = 0, open = false, show, onChange, ...rest }: NumberProps) {
  const unit = 10 ** scale
  return (
    <Token {...rest} text={show(value)} wrong={rest.wrong === true || (value === null && !open)}>
      <InputNumber
        autoFocus
        id={`${rest.id}-input`}
        aria-label={rest.label}
        value={value === null ? null : value / unit}
        min={min / unit}
        max={max / unit}
        precision={scale}
        style={{ width: 180 }}
        onChange={(typed) => {
          onChange(typed === null ? null : Math.round(typed * unit))
        }}
      />
    </Token>
  )
}

export function TextToken({ value, most, onChange, ...rest }: Omit<TokenProps, 'text'> & { value: string; most: number; onChange: (value: string) => void }) {
  return (
    <Token {...rest} text={value || '…'} wrong={value.trim() === ''}>
      <Input
        autoFocus
        id={`${rest.id}-input`}
        aria-label={rest.label}
        value={value}
        maxLength={most}
        style={{ width: 280 }}
        onChange={({ target }) => {
          onChange(target.value)
        }}
      />
    </Token>
  )
}

export function MomentToken({ value, zone, onChange, ...rest }: Omit<TokenProps, 'text'> & { value: number; zone: string; onChange: (value: number) => void }) {
  return (
    <Token {...rest} text={fullTime(value, zone)} icon="calendar">
      <DatePicker
        autoFocus
        showTime={{ format: 'HH:mm' }}
        format="YYYY-MM-DD HH:mm"
        allowClear={false}
        value={dayjs(fullTime(value, zone))}
        onChange={(picked) => {
          if (picked) onChange(momentFrom(picked.format('YYYY-MM-DD HH:mm'), zone))
        }}
      />
    </Token>
  )
}
