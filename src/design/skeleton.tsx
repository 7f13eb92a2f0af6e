import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { useLook } from '../look/use-look'

interface BoneProps {
  width?: string
  /** In rpx. */
  height: number
  className?: string
  round?: boolean
}

export function Bone({ width = '100%', height, className = '', round = false }: BoneProps) {
  const edge = `calc(${height} * var(--rpx))`
  return (
    <View
      className={`bone ${className}`}
      style={{ width, height: edge, ...(round ? { borderRadius: 'var(--r-l)' } : {}) }}
    />
  )
}

/** Has the height of what it stands for, and stays unseen for the first 300 ms. */
export function Skeleton({ children }: PropsWithChildren) {
  const { words } = useLook()
  return (
    <View className="waiting" role="status" aria-label={words.states.loading}>
      {children}
    </View>
  )
}

export function CardSkeleton() {
  return (
    <Skeleton>
      <Bone height={56} width="42%" className="mt1" />
      <Bone height={372} round className="mt2" />
      <View className="panel mt2">
        <View className="row">
          <View className="f1">
            <Bone height={24} width="50%" />
            <Bone height={44} width="60%" className="mt2" />
          </View>
          <View className="f1">
            <Bone height={24} width="50%" />
            <Bone height={44} width="70%" className="mt2" />
          </View>
        </View>
        <Bone height={10} className="mt4" />
        <Bone height={24} width="80%" className="mt2" />
      </View>
    </Skeleton>
  )
}

export function RowsSkeleton({ rows }: { rows: number }) {
  return (
    <Skeleton>
      {Array.from({ length: rows }, (_, place) => (
        <View key={place} className="row sb mt4">
          <View className="f1">
            <Bone height={30} width="64%" />
            <Bone height={24} width="48%" className="mt2" />
          </View>
          <Bone height={30} width="14%" />
          <Bone height={30} width="16%" />
        </View>
      ))}
    </Skeleton>
  )
}
