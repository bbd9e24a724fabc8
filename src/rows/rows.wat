;; Sums and products over rows of integers, 16 bytes at a time. `npm run build:kernel` turns this into rows-wasm.ts.
;; All sizes and places are bytes.
(module
  (memory (import "kernel" "memory") 1)

  ;; The sum of the row of 16-bit integers at $first and of the rows whose places stand at $list, without what is below 0 (ReLU), at $out.
  ;; Sums that leave 16 bits stay at the end that they passed. $length is a multiple of 16.
  (func (export "sum") (param $list i32) (param $count i32) (param $first i32) (param $length i32) (param $out i32)
    (local $column i32) (local $at i32) (local $end i32) (local $sum v128)
    (local.set $end (i32.add (local.get $list) (i32.shl (local.get $count) (i32.const 2))))
    (loop $columns
      (local.set $sum (v128.load (i32.add (local.get $first) (local.get $column))))
      (local.set $at (local.get $list))
      (block $done
        (loop $rows
          (br_if $done (i32.ge_u (local.get $at) (local.get $end)))
          (local.set $sum
            (i16x8.add_sat_s
              (local.get $sum)
              (v128.load (i32.add (i32.load (local.get $at)) (local.get $column)))))
          (local.set $at (i32.add (local.get $at) (i32.const 4)))
          (br $rows)))
      (v128.store
        (i32.add (local.get $out) (local.get $column))
        (i16x8.max_s (local.get $sum) (v128.const i16x8 0 0 0 0 0 0 0 0)))
      (local.set $column (i32.add (local.get $column) (i32.const 16)))
      (br_if $columns (i32.lt_u (local.get $column) (local.get $length)))))

  ;; The products of the row of 16-bit integers at $row, its numbers shifted right by $shift and cut to 4095, with each of
  ;; $count rows at $rows: 32-bit integers at $out. $length is a multiple of 16.
  (func (export "multiply")
    (param $row i32) (param $shift i32) (param $rows i32) (param $count i32) (param $length i32) (param $out i32)
    (local $column i32) (local $end i32) (local $sum v128)
    (local.set $end (i32.add (local.get $out) (i32.shl (local.get $count) (i32.const 2))))
    (block $done
      (loop $each
        (br_if $done (i32.ge_u (local.get $out) (local.get $end)))
        (local.set $sum (v128.const i32x4 0 0 0 0))
        (local.set $column (i32.const 0))
        (loop $columns
          (local.set $sum
            (i32x4.add
              (local.get $sum)
              (i32x4.dot_i16x8_s
                (i16x8.min_s
                  (i16x8.shr_s (v128.load (i32.add (local.get $row) (local.get $column))) (local.get $shift))
                  (v128.const i16x8 4095 4095 4095 4095 4095 4095 4095 4095))
                (v128.load (i32.add (local.get $rows) (local.get $column))))))
          (local.set $column (i32.add (local.get $column) (i32.const 16)))
          (br_if $columns (i32.lt_u (local.get $column) (local.get $length))))
        (i32.store
          (local.get $out)
          (i32.add
            (i32.add (i32x4.extract_lane 0 (local.get $sum)) (i32x4.extract_lane 1 (local.get $sum)))
            (i32.add (i32x4.extract_lane 2 (local.get $sum)) (i32x4.extract_lane 3 (local.get $sum)))))
        (local.set $rows (i32.add (local.get $rows) (local.get $length)))
        (local.set $out (i32.add (local.get $out) (i32.const 4)))
        (br $each))))

  ;; The sums of the rows of 8-bit integers whose places stand at $list: 16-bit integers at $out. Sums that leave 16 bits
  ;; stay at the end that they passed. $length is 16 or more: the last 16 columns may overlap those before.
  (func (export "sumBytes") (param $list i32) (param $count i32) (param $length i32) (param $out i32)
    (local $column i32) (local $at i32) (local $end i32) (local $row v128) (local $low v128) (local $high v128)
    (local.set $end (i32.add (local.get $list) (i32.shl (local.get $count) (i32.const 2))))
    (loop $columns
      (local.set $low (v128.const i64x2 0 0))
      (local.set $high (v128.const i64x2 0 0))
      (local.set $at (local.get $list))
      (block $done
        (loop $rows
          (br_if $done (i32.ge_u (local.get $at) (local.get $end)))
          (local.set $row (v128.load (i32.add (i32.load (local.get $at)) (local.get $column))))
          (local.set $low (i16x8.add_sat_s (local.get $low) (i16x8.extend_low_i8x16_s (local.get $row))))
          (local.set $high (i16x8.add_sat_s (local.get $high) (i16x8.extend_high_i8x16_s (local.get $row))))
          (local.set $at (i32.add (local.get $at) (i32.const 4)))
          (br $rows)))
      (local.set $at (i32.add (local.get $out) (i32.shl (local.get $column) (i32.const 1))))
      (v128.store (local.get $at) (local.get $low))
      (v128.store (i32.add (local.get $at) (i32.const 16)) (local.get $high))
      (local.set $column (i32.add (local.get $column) (i32.const 16)))
      (if (i32.lt_u (local.get $column) (local.get $length))
        (then
          (local.set $at (i32.sub (local.get $length) (i32.const 16)))
          (local.set $column
            (select (local.get $column) (local.get $at) (i32.lt_u (local.get $column) (local.get $at))))
          (br $columns)))))

  ;; The sums of the rows of 16-bit integers whose places stand at $list: 32-bit integers at $out. $length is 16 or more.
  (func (export "sumShorts") (param $list i32) (param $count i32) (param $length i32) (param $out i32)
    (local $column i32) (local $at i32) (local $end i32) (local $row v128) (local $low v128) (local $high v128)
    (local.set $end (i32.add (local.get $list) (i32.shl (local.get $count) (i32.const 2))))
    (loop $columns
      (local.set $low (v128.const i64x2 0 0))
      (local.set $high (v128.const i64x2 0 0))
      (local.set $at (local.get $list))
      (block $done
        (loop $rows
          (br_if $done (i32.ge_u (local.get $at) (local.get $end)))
          (local.set $row (v128.load (i32.add (i32.load (local.get $at)) (local.get $column))))
          (local.set $low (i32x4.add (local.get $low) (i32x4.extend_low_i16x8_s (local.get $row))))
          (local.set $high (i32x4.add (local.get $high) (i32x4.extend_high_i16x8_s (local.get $row))))
          (local.set $at (i32.add (local.get $at) (i32.const 4)))
          (br $rows)))
      (local.set $at (i32.add (local.get $out) (i32.shl (local.get $column) (i32.const 1))))
      (v128.store (local.get $at) (local.get $low))
      (v128.store (i32.add (local.get $at) (i32.const 16)) (local.get $high))
      (local.set $column (i32.add (local.get $column) (i32.const 16)))
      (if (i32.lt_u (local.get $column) (local.get $length))
        (then
          (local.set $at (i32.sub (local.get $length) (i32.const 16)))
          (local.set $column
            (select (local.get $column) (local.get $at) (i32.lt_u (local.get $column) (local.get $at))))
          (br $columns)))))
)
