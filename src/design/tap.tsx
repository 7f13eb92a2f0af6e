import { View } from '@tarojs/components'
import type { CSSProperties, PropsWithChildren } from 'react'
import { pressed } from '../service/key'

interface TapProps {
  id?: string
  className?: string
  role?: 'button' | 'switch' | 'checkbox' | 'tab' | 'radio' | 'link'
  /** What a screen reader says when the words inside are not enough. */
  label?: string
  checked?: boolean
  off?: boolean
  style?: CSSProperties
  onTap: () => void
}

function ariaState(role: string, checked: boolean | undefined): Record<string, string> {
  if (checked === undefined) return {}
  return role === 'tab' ? { 'aria-selected': String(checked) } : { 'aria-checked': String(checked) }
}

/** Anything that can be tapped: one place for the role, the focus and the press. */
export function Tap({
  id,
  className = '',
  role = 'button',
  label,
  checked,
  off = false,
  style,
  onTap,
  children,
}: PropsWithChildren<TapProps>) {
  const named = label ? { 'aria-label': label } : {}
  return (
    <View
      id={id}
      className={`tap ${off ? 'tap-off' : ''} ${className}`}
      style={style}
      hoverClass="tap-hover"
      role={role}
      {...named}
      {...ariaState(role, checked)}
      {...pressed(onTap)}
      onClick={onTap}
    >
      {children}
    </View>
  )
}
