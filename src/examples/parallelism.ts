import { fraction, positive, whole } from './input.ts';

// #region amdahl
/**
 * Amdahl's law: how many times faster, when only `parallel` (0–1) of the
 * work can be divided.
 */
export function amdahl(parallel: number, devices: number): number {
  return (
    1 /
    (1 -
      fraction('可并行比例', parallel) +
      parallel / whole('设备数', devices))
  );
}
// #endregion

// #region ring
/**
 * Bytes that each card sends in a ring all-reduce of a gradient: 2(n −
 * 1)/n times its size.
 */
export function ringAllReduceBytes(
  gradientBytes: number,
  devices: number,
): number {
  return (
    ((2 * (whole('设备数', devices) - 1)) / devices) *
    positive('梯度字节数', gradientBytes)
  );
}

/**
 * Milliseconds to move so many bytes over a link of so many gigabytes
 * (10⁹) a second.
 */
export function transferMs(
  bytes: number,
  gigabytesPerSecond: number,
): number {
  return (bytes / (positive('带宽', gigabytesPerSecond) * 1e9)) * 1000;
}
// #endregion

// #region parameters
/**
 * Weights of the blocks of a Transformer, about 12Ld²: 4d² for attention
 * and 8d² for the MLP.
 */
export function blockParameters(layers: number, width: number): number {
  return 12 * whole('层数', layers) * whole('宽度', width) ** 2;
}

/**
 * Rows of the token table and of the position table, each `width` long.
 */
export function embeddingParameters(
  vocabulary: number,
  context: number,
  width: number,
): number {
  return (
    (whole('词表大小', vocabulary) + whole('上下文长度', context)) *
    whole('宽度', width)
  );
}

/**
 * LoRA trains d×r and r×d beside a frozen d×d matrix: this share of its
 * weights.
 */
export function loraShare(width: number, rank: number): number {
  return (2 * whole('宽度', width) * whole('秩', rank)) / width ** 2;
}
// #endregion

export function example(): Record<string, number> {
  const gradient = 7e9 * 2; // 7B parameters in bf16, 2 bytes each
  const bytes = ringAllReduceBytes(gradient, 8);
  const blocks = blockParameters(96, 12_288);
  return {
    amdahl: amdahl(0.95, 8),
    'amdahl.limit': 1 / (1 - 0.95),
    'ring.gigabytes': bytes / 1e9,
    'ring.ms450': transferMs(bytes, 450),
    'ring.ms50': transferMs(bytes, 50),
    'gpt3.blocks': blocks,
    'gpt3.all': blocks + embeddingParameters(50_257, 2048, 12_288),
    loraShare: loraShare(4096, 8),
  };
}
