package moonlamp.simd;

/**
 * A vector of 128 bits: 16, 8, 4 or 2 integer lanes or 4 float lanes; lane 0 lies at the lowest address.
 *
 * <p>Every static method is ONE instruction of WebAssembly (core specification 2.0, "Vector Instructions", and the
 * relaxed SIMD extension) and bears its name. In the browser build a value is a {@code v128} local, never an object:
 * a V128 may be a local variable, a parameter or a result, not a field, an array element, {@code null} or an
 * {@code Object}. Parameters called offset, lane or s0..s15 must be literals. The bodies here serve the JVM and give
 * the same bits, except that the payload of a NaN is nowhere defined.
 *
 * <p>Addresses are byte addresses in the one linear memory (see {@link Memory}); {@code offset} is added without
 * wrapping. An access outside it throws IndexOutOfBoundsException on the JVM and is an uncatchable trap in WebAssembly.
 */
public final class V128 {
    /** Bits 0..63: byte lanes 0..7. */
    final long lo;

    /** Bits 64..127: byte lanes 8..15. */
    final long hi;

    V128(long lo, long hi) {
        this.lo = lo;
        this.hi = hi;
    }

    // ---- memory

    /** {@code v128.load}: 16 bytes at {@code address + offset}. */
    public static V128 v128Load(int address, int offset) {
        return new V128(JvmMemory.i64(address, offset, 0), JvmMemory.i64(address, offset, 8));
    }

    /** {@code v128.load8x8_s}: 8 bytes as 8 integers of 8 bits, each sign-extended to 16 bits. */
    public static V128 v128Load8x8S(int address, int offset) {
        return i16x8ExtendLowI8x16S(v128Load64Zero(address, offset));
    }

    /** {@code v128.load8x8_u}: 8 bytes as 8 integers of 8 bits, each zero-extended to 16 bits. */
    public static V128 v128Load8x8U(int address, int offset) {
        return i16x8ExtendLowI8x16U(v128Load64Zero(address, offset));
    }

    /** {@code v128.load16x4_s}: 8 bytes as 4 integers of 16 bits, each sign-extended to 32 bits. */
    public static V128 v128Load16x4S(int address, int offset) {
        return i32x4ExtendLowI16x8S(v128Load64Zero(address, offset));
    }

    /** {@code v128.load16x4_u}: 8 bytes as 4 integers of 16 bits, each zero-extended to 32 bits. */
    public static V128 v128Load16x4U(int address, int offset) {
        return i32x4ExtendLowI16x8U(v128Load64Zero(address, offset));
    }

    /** {@code v128.load32x2_s}: 8 bytes as 2 integers of 32 bits, each sign-extended to 64 bits. */
    public static V128 v128Load32x2S(int address, int offset) {
        return i64x2ExtendLowI32x4S(v128Load64Zero(address, offset));
    }

    /** {@code v128.load32x2_u}: 8 bytes as 2 integers of 32 bits, each zero-extended to 64 bits. */
    public static V128 v128Load32x2U(int address, int offset) {
        return i64x2ExtendLowI32x4U(v128Load64Zero(address, offset));
    }

    /** {@code v128.load8_splat}: one byte copied to all 16 lanes. */
    public static V128 v128Load8Splat(int address, int offset) {
        return i8x16Splat(JvmMemory.i8(address, offset));
    }

    /** {@code v128.load16_splat}: one 16-bit integer copied to all 8 lanes. */
    public static V128 v128Load16Splat(int address, int offset) {
        return i16x8Splat(JvmMemory.i16(address, offset));
    }

    /** {@code v128.load32_splat}: one 32-bit integer or float copied to all 4 lanes. */
    public static V128 v128Load32Splat(int address, int offset) {
        return i32x4Splat(JvmMemory.i32(address, offset));
    }

    /** {@code v128.load64_splat}: one 64-bit integer copied to both lanes. */
    public static V128 v128Load64Splat(int address, int offset) {
        return i64x2Splat(JvmMemory.i64(address, offset, 0));
    }

    /** {@code v128.load32_zero}: 4 bytes in lane 0, zeros in the rest. */
    public static V128 v128Load32Zero(int address, int offset) {
        return new V128(JvmMemory.i32(address, offset) & 0xFFFFFFFFL, 0);
    }

    /** {@code v128.load64_zero}: 8 bytes in lane 0, zeros in the rest. */
    public static V128 v128Load64Zero(int address, int offset) {
        return new V128(JvmMemory.i64(address, offset, 0), 0);
    }

    /** {@code v128.store}: 16 bytes to {@code address + offset}; nothing is written when they do not all fit. */
    public static void v128Store(int address, int offset, V128 v) {
        JvmMemory.putI128(address, offset, v.lo, v.hi);
    }

    /** {@code v128.load8_lane}: {@code v} with lane 0..15 replaced by 8 bits from memory. */
    public static V128 v128Load8Lane(int address, int offset, V128 v, int lane) {
        return i8x16ReplaceLane(v, lane, JvmMemory.i8(address, offset));
    }

    /** {@code v128.load16_lane}: {@code v} with lane 0..7 replaced by 16 bits from memory. */
    public static V128 v128Load16Lane(int address, int offset, V128 v, int lane) {
        return i16x8ReplaceLane(v, lane, JvmMemory.i16(address, offset));
    }

    /** {@code v128.load32_lane}: {@code v} with lane 0..3 replaced by 32 bits from memory. */
    public static V128 v128Load32Lane(int address, int offset, V128 v, int lane) {
        return i32x4ReplaceLane(v, lane, JvmMemory.i32(address, offset));
    }

    /** {@code v128.load64_lane}: {@code v} with lane 0..1 replaced by 64 bits from memory. */
    public static V128 v128Load64Lane(int address, int offset, V128 v, int lane) {
        return i64x2ReplaceLane(v, lane, JvmMemory.i64(address, offset, 0));
    }

    /** {@code v128.store8_lane}: lane 0..15 of {@code v} as 8 bits to memory. */
    public static void v128Store8Lane(int address, int offset, V128 v, int lane) {
        JvmMemory.putI8(address, offset, i8x16ExtractLaneU(v, lane));
    }

    /** {@code v128.store16_lane}: lane 0..7 of {@code v} as 16 bits to memory. */
    public static void v128Store16Lane(int address, int offset, V128 v, int lane) {
        JvmMemory.putI16(address, offset, i16x8ExtractLaneU(v, lane));
    }

    /** {@code v128.store32_lane}: lane 0..3 of {@code v} as 32 bits to memory. */
    public static void v128Store32Lane(int address, int offset, V128 v, int lane) {
        JvmMemory.putI32(address, offset, i32x4ExtractLane(v, lane));
    }

    /** {@code v128.store64_lane}: lane 0..1 of {@code v} as 64 bits to memory. */
    public static void v128Store64Lane(int address, int offset, V128 v, int lane) {
        JvmMemory.putI64(address, offset, i64x2ExtractLane(v, lane));
    }

    // ---- constants, lanes, permutations

    /** {@code v128.const}: the vector of four literal 32-bit lanes. */
    public static V128 v128Const(int lane0, int lane1, int lane2, int lane3) {
        return Lanes.i32x4(lane0, lane1, lane2, lane3);
    }

    /** {@code i8x16.shuffle}: byte i of the result is byte {@code si} (a literal, 0..31) of a followed by b. */
    public static V128 i8x16Shuffle(
            V128 a,
            V128 b,
            int s0,
            int s1,
            int s2,
            int s3,
            int s4,
            int s5,
            int s6,
            int s7,
            int s8,
            int s9,
            int s10,
            int s11,
            int s12,
            int s13,
            int s14,
            int s15) {
        return Lanes.shuffle(a, b, new int[] {s0, s1, s2, s3, s4, s5, s6, s7, s8, s9, s10, s11, s12, s13, s14, s15});
    }

    /** {@code i8x16.swizzle}: byte i is {@code a[s[i]]}, or 0 where s[i] (unsigned) is 16 or more. */
    public static V128 i8x16Swizzle(V128 a, V128 s) {
        return Lanes.build8(a, s, (x, y, i) -> Lanes.u8(y, i) < 16 ? Lanes.i8(x, Lanes.u8(y, i)) : 0);
    }

    /** {@code i8x16.splat}: the low 8 bits in all lanes. */
    public static V128 i8x16Splat(int x) {
        return i64x2Splat((x & 0xFF) * 0x0101010101010101L);
    }

    /** {@code i16x8.splat}: the low 16 bits in all lanes. */
    public static V128 i16x8Splat(int x) {
        return i64x2Splat((x & 0xFFFF) * 0x0001000100010001L);
    }

    /** {@code i32x4.splat}: x in all lanes. */
    public static V128 i32x4Splat(int x) {
        return i64x2Splat((x & 0xFFFFFFFFL) * 0x0000000100000001L);
    }

    /** {@code i64x2.splat}: x in both lanes. */
    public static V128 i64x2Splat(long x) {
        return new V128(x, x);
    }

    /** {@code f32x4.splat}: x in all lanes. */
    public static V128 f32x4Splat(float x) {
        return i32x4Splat(Float.floatToRawIntBits(x));
    }

    /** {@code i8x16.extract_lane_s}: lane 0..15, sign-extended. */
    public static int i8x16ExtractLaneS(V128 v, int lane) {
        return Lanes.i8(v, Lanes.checked(lane, 16));
    }

    /** {@code i8x16.extract_lane_u}: lane 0..15, zero-extended. */
    public static int i8x16ExtractLaneU(V128 v, int lane) {
        return Lanes.u8(v, Lanes.checked(lane, 16));
    }

    /** {@code i8x16.replace_lane}: v with lane 0..15 set to the low 8 bits of x. */
    public static V128 i8x16ReplaceLane(V128 v, int lane, int x) {
        return Lanes.replace(v, 8, Lanes.checked(lane, 16), x);
    }

    /** {@code i16x8.extract_lane_s}: lane 0..7, sign-extended. */
    public static int i16x8ExtractLaneS(V128 v, int lane) {
        return Lanes.i16(v, Lanes.checked(lane, 8));
    }

    /** {@code i16x8.extract_lane_u}: lane 0..7, zero-extended. */
    public static int i16x8ExtractLaneU(V128 v, int lane) {
        return Lanes.u16(v, Lanes.checked(lane, 8));
    }

    /** {@code i16x8.replace_lane}: v with lane 0..7 set to the low 16 bits of x. */
    public static V128 i16x8ReplaceLane(V128 v, int lane, int x) {
        return Lanes.replace(v, 16, Lanes.checked(lane, 8), x);
    }

    /** {@code i32x4.extract_lane}: lane 0..3. */
    public static int i32x4ExtractLane(V128 v, int lane) {
        return Lanes.i32(v, Lanes.checked(lane, 4));
    }

    /** {@code i32x4.replace_lane}: v with lane 0..3 set to x. */
    public static V128 i32x4ReplaceLane(V128 v, int lane, int x) {
        return Lanes.replace(v, 32, Lanes.checked(lane, 4), x);
    }

    /** {@code i64x2.extract_lane}: lane 0 or 1. */
    public static long i64x2ExtractLane(V128 v, int lane) {
        return Lanes.i64(v, Lanes.checked(lane, 2));
    }

    /** {@code i64x2.replace_lane}: v with lane 0 or 1 set to x. */
    public static V128 i64x2ReplaceLane(V128 v, int lane, long x) {
        return Lanes.checked(lane, 2) == 0 ? new V128(x, v.hi) : new V128(v.lo, x);
    }

    /** {@code f32x4.extract_lane}: lane 0..3. */
    public static float f32x4ExtractLane(V128 v, int lane) {
        return Lanes.f32(v, Lanes.checked(lane, 4));
    }

    /** {@code f32x4.replace_lane}: v with lane 0..3 set to x. */
    public static V128 f32x4ReplaceLane(V128 v, int lane, float x) {
        return i32x4ReplaceLane(v, lane, Float.floatToRawIntBits(x));
    }

    // ---- bits

    /** {@code v128.not}: all bits inverted. */
    public static V128 v128Not(V128 a) {
        return new V128(~a.lo, ~a.hi);
    }

    /** {@code v128.and}: a &amp; b. */
    public static V128 v128And(V128 a, V128 b) {
        return new V128(a.lo & b.lo, a.hi & b.hi);
    }

    /** {@code v128.andnot}: a &amp; ~b. */
    public static V128 v128Andnot(V128 a, V128 b) {
        return new V128(a.lo & ~b.lo, a.hi & ~b.hi);
    }

    /** {@code v128.or}: a | b. */
    public static V128 v128Or(V128 a, V128 b) {
        return new V128(a.lo | b.lo, a.hi | b.hi);
    }

    /** {@code v128.xor}: a ^ b. */
    public static V128 v128Xor(V128 a, V128 b) {
        return new V128(a.lo ^ b.lo, a.hi ^ b.hi);
    }

    /** {@code v128.bitselect}: each bit from a where mask is 1, from b where it is 0. */
    public static V128 v128Bitselect(V128 a, V128 b, V128 mask) {
        return new V128(a.lo & mask.lo | b.lo & ~mask.lo, a.hi & mask.hi | b.hi & ~mask.hi);
    }

    /** {@code v128.any_true}: whether any bit is 1. */
    public static boolean v128AnyTrue(V128 a) {
        return (a.lo | a.hi) != 0;
    }

    // ---- i8x16

    /** {@code i8x16.eq}: all ones in the lanes where a == b, else zeros. */
    public static V128 i8x16Eq(V128 a, V128 b) {
        return Lanes.zip8(a, b, (x, y) -> Lanes.mask(x == y));
    }

    /** {@code i8x16.ne}: all ones in the lanes where a != b, else zeros. */
    public static V128 i8x16Ne(V128 a, V128 b) {
        return Lanes.zip8(a, b, (x, y) -> Lanes.mask(x != y));
    }

    /** {@code i8x16.lt_s}: all ones in the lanes where a &lt; b, else zeros. */
    public static V128 i8x16LtS(V128 a, V128 b) {
        return Lanes.zip8(a, b, (x, y) -> Lanes.mask(x < y));
    }

    /** {@code i8x16.lt_u}: all ones in the lanes where a &lt; b (unsigned), else zeros. */
    public static V128 i8x16LtU(V128 a, V128 b) {
        return Lanes.zip8(a, b, (x, y) -> Lanes.mask((x & 0xFF) < (y & 0xFF)));
    }

    /** {@code i8x16.gt_s}: all ones in the lanes where a &gt; b, else zeros. */
    public static V128 i8x16GtS(V128 a, V128 b) {
        return Lanes.zip8(a, b, (x, y) -> Lanes.mask(x > y));
    }

    /** {@code i8x16.gt_u}: all ones in the lanes where a &gt; b (unsigned), else zeros. */
    public static V128 i8x16GtU(V128 a, V128 b) {
        return Lanes.zip8(a, b, (x, y) -> Lanes.mask((x & 0xFF) > (y & 0xFF)));
    }

    /** {@code i8x16.le_s}: all ones in the lanes where a &lt;= b, else zeros. */
    public static V128 i8x16LeS(V128 a, V128 b) {
        return Lanes.zip8(a, b, (x, y) -> Lanes.mask(x <= y));
    }

    /** {@code i8x16.le_u}: all ones in the lanes where a &lt;= b (unsigned), else zeros. */
    public static V128 i8x16LeU(V128 a, V128 b) {
        return Lanes.zip8(a, b, (x, y) -> Lanes.mask((x & 0xFF) <= (y & 0xFF)));
    }

    /** {@code i8x16.ge_s}: all ones in the lanes where a &gt;= b, else zeros. */
    public static V128 i8x16GeS(V128 a, V128 b) {
        return Lanes.zip8(a, b, (x, y) -> Lanes.mask(x >= y));
    }

    /** {@code i8x16.ge_u}: all ones in the lanes where a &gt;= b (unsigned), else zeros. */
    public static V128 i8x16GeU(V128 a, V128 b) {
        return Lanes.zip8(a, b, (x, y) -> Lanes.mask((x & 0xFF) >= (y & 0xFF)));
    }

    /** {@code i8x16.abs}: lane-wise absolute value, of the least value itself. */
    public static V128 i8x16Abs(V128 a) {
        return Lanes.map8(a, Math::abs);
    }

    /** {@code i8x16.neg}: lane-wise negation, wrapping. */
    public static V128 i8x16Neg(V128 a) {
        return Lanes.map8(a, x -> -x);
    }

    /** {@code i8x16.popcnt}: lane-wise count of ones. */
    public static V128 i8x16Popcnt(V128 a) {
        return Lanes.map8(a, x -> Integer.bitCount(x & 0xFF));
    }

    /** {@code i8x16.all_true}: whether no lane is zero. */
    public static boolean i8x16AllTrue(V128 a) {
        return Lanes.bits(i8x16Eq(a, new V128(0, 0)), 8) == 0;
    }

    /** {@code i8x16.bitmask}: the sign bit of lane i in bit i. */
    public static int i8x16Bitmask(V128 a) {
        return Lanes.bits(a, 8);
    }

    /** {@code i8x16.narrow_i16x8_s}: lanes of a, then of b, saturated to signed 8 bits. */
    public static V128 i8x16NarrowI16x8S(V128 a, V128 b) {
        return Lanes.build8(a, b, (x, y, i) -> Lanes.saturateS8(Lanes.i16(i < 8 ? x : y, i & 7)));
    }

    /** {@code i8x16.narrow_i16x8_u}: lanes (signed) of a, then of b, saturated to unsigned 8 bits. */
    public static V128 i8x16NarrowI16x8U(V128 a, V128 b) {
        return Lanes.build8(a, b, (x, y, i) -> Lanes.saturateU8(Lanes.i16(i < 8 ? x : y, i & 7)));
    }

    /** {@code i8x16.shl}: every lane shifted left by {@code n mod 8}. */
    public static V128 i8x16Shl(V128 a, int n) {
        return Lanes.shift8(a, n, (x, k) -> x << k);
    }

    /** {@code i8x16.shr_s}: every lane shifted right by {@code n mod 8}, sign-extending. */
    public static V128 i8x16ShrS(V128 a, int n) {
        return Lanes.shift8(a, n, (x, k) -> x >> k);
    }

    /** {@code i8x16.shr_u}: every lane shifted right by {@code n mod 8}, zero-extending. */
    public static V128 i8x16ShrU(V128 a, int n) {
        return Lanes.shift8(a, n, (x, k) -> (x & 0xFF) >>> k);
    }

    /** {@code i8x16.add}: lane-wise sum, wrapping. */
    public static V128 i8x16Add(V128 a, V128 b) {
        return Lanes.zip8(a, b, (x, y) -> x + y);
    }

    /** {@code i8x16.add_sat_s}: lane-wise sum, saturating, signed. */
    public static V128 i8x16AddSatS(V128 a, V128 b) {
        return Lanes.zip8(a, b, (x, y) -> Lanes.saturateS8(x + y));
    }

    /** {@code i8x16.add_sat_u}: lane-wise sum, saturating, unsigned. */
    public static V128 i8x16AddSatU(V128 a, V128 b) {
        return Lanes.zip8(a, b, (x, y) -> Lanes.saturateU8((x & 0xFF) + (y & 0xFF)));
    }

    /** {@code i8x16.sub}: lane-wise difference, wrapping. */
    public static V128 i8x16Sub(V128 a, V128 b) {
        return Lanes.zip8(a, b, (x, y) -> x - y);
    }

    /** {@code i8x16.sub_sat_s}: lane-wise difference, saturating, signed. */
    public static V128 i8x16SubSatS(V128 a, V128 b) {
        return Lanes.zip8(a, b, (x, y) -> Lanes.saturateS8(x - y));
    }

    /** {@code i8x16.sub_sat_u}: lane-wise difference, saturating, unsigned. */
    public static V128 i8x16SubSatU(V128 a, V128 b) {
        return Lanes.zip8(a, b, (x, y) -> Lanes.saturateU8((x & 0xFF) - (y & 0xFF)));
    }

    /** {@code i8x16.min_s}: lane-wise smaller of two, signed. */
    public static V128 i8x16MinS(V128 a, V128 b) {
        return Lanes.zip8(a, b, Math::min);
    }

    /** {@code i8x16.min_u}: lane-wise smaller of two, unsigned. */
    public static V128 i8x16MinU(V128 a, V128 b) {
        return Lanes.zip8(a, b, (x, y) -> Math.min((x & 0xFF), (y & 0xFF)));
    }

    /** {@code i8x16.max_s}: lane-wise greater of two, signed. */
    public static V128 i8x16MaxS(V128 a, V128 b) {
        return Lanes.zip8(a, b, Math::max);
    }

    /** {@code i8x16.max_u}: lane-wise greater of two, unsigned. */
    public static V128 i8x16MaxU(V128 a, V128 b) {
        return Lanes.zip8(a, b, (x, y) -> Math.max((x & 0xFF), (y & 0xFF)));
    }

    /** {@code i8x16.avgr_u}: lane-wise rounded average (a + b + 1) / 2, unsigned. */
    public static V128 i8x16AvgrU(V128 a, V128 b) {
        return Lanes.zip8(a, b, (x, y) -> ((x & 0xFF) + (y & 0xFF) + 1) >> 1);
    }

    // ---- i16x8

    /** {@code i16x8.eq}: all ones in the lanes where a == b, else zeros. */
    public static V128 i16x8Eq(V128 a, V128 b) {
        return Lanes.zip16(a, b, (x, y) -> Lanes.mask(x == y));
    }

    /** {@code i16x8.ne}: all ones in the lanes where a != b, else zeros. */
    public static V128 i16x8Ne(V128 a, V128 b) {
        return Lanes.zip16(a, b, (x, y) -> Lanes.mask(x != y));
    }

    /** {@code i16x8.lt_s}: all ones in the lanes where a &lt; b, else zeros. */
    public static V128 i16x8LtS(V128 a, V128 b) {
        return Lanes.zip16(a, b, (x, y) -> Lanes.mask(x < y));
    }

    /** {@code i16x8.lt_u}: all ones in the lanes where a &lt; b (unsigned), else zeros. */
    public static V128 i16x8LtU(V128 a, V128 b) {
        return Lanes.zip16(a, b, (x, y) -> Lanes.mask((x & 0xFFFF) < (y & 0xFFFF)));
    }

    /** {@code i16x8.gt_s}: all ones in the lanes where a &gt; b, else zeros. */
    public static V128 i16x8GtS(V128 a, V128 b) {
        return Lanes.zip16(a, b, (x, y) -> Lanes.mask(x > y));
    }

    /** {@code i16x8.gt_u}: all ones in the lanes where a &gt; b (unsigned), else zeros. */
    public static V128 i16x8GtU(V128 a, V128 b) {
        return Lanes.zip16(a, b, (x, y) -> Lanes.mask((x & 0xFFFF) > (y & 0xFFFF)));
    }

    /** {@code i16x8.le_s}: all ones in the lanes where a &lt;= b, else zeros. */
    public static V128 i16x8LeS(V128 a, V128 b) {
        return Lanes.zip16(a, b, (x, y) -> Lanes.mask(x <= y));
    }

    /** {@code i16x8.le_u}: all ones in the lanes where a &lt;= b (unsigned), else zeros. */
    public static V128 i16x8LeU(V128 a, V128 b) {
        return Lanes.zip16(a, b, (x, y) -> Lanes.mask((x & 0xFFFF) <= (y & 0xFFFF)));
    }

    /** {@code i16x8.ge_s}: all ones in the lanes where a &gt;= b, else zeros. */
    public static V128 i16x8GeS(V128 a, V128 b) {
        return Lanes.zip16(a, b, (x, y) -> Lanes.mask(x >= y));
    }

    /** {@code i16x8.ge_u}: all ones in the lanes where a &gt;= b (unsigned), else zeros. */
    public static V128 i16x8GeU(V128 a, V128 b) {
        return Lanes.zip16(a, b, (x, y) -> Lanes.mask((x & 0xFFFF) >= (y & 0xFFFF)));
    }

    /** {@code i16x8.abs}: lane-wise absolute value, of the least value itself. */
    public static V128 i16x8Abs(V128 a) {
        return Lanes.map16(a, Math::abs);
    }

    /** {@code i16x8.neg}: lane-wise negation, wrapping. */
    public static V128 i16x8Neg(V128 a) {
        return Lanes.map16(a, x -> -x);
    }

    /** {@code i16x8.q15mulr_sat_s}: lane-wise product of Q15 numbers, rounded, saturated. */
    public static V128 i16x8Q15mulrSatS(V128 a, V128 b) {
        return Lanes.zip16(a, b, (x, y) -> Lanes.saturateS16((x * y + 0x4000) >> 15));
    }

    /** {@code i16x8.all_true}: whether no lane is zero. */
    public static boolean i16x8AllTrue(V128 a) {
        return Lanes.bits(i16x8Eq(a, new V128(0, 0)), 16) == 0;
    }

    /** {@code i16x8.bitmask}: the sign bit of lane i in bit i. */
    public static int i16x8Bitmask(V128 a) {
        return Lanes.bits(a, 16);
    }

    /** {@code i16x8.narrow_i32x4_s}: lanes of a, then of b, saturated to signed 16 bits. */
    public static V128 i16x8NarrowI32x4S(V128 a, V128 b) {
        return Lanes.build16(a, b, (x, y, i) -> Lanes.saturateS16(Lanes.i32(i < 4 ? x : y, i & 3)));
    }

    /** {@code i16x8.narrow_i32x4_u}: lanes (signed) of a, then of b, saturated to unsigned 16 bits. */
    public static V128 i16x8NarrowI32x4U(V128 a, V128 b) {
        return Lanes.build16(a, b, (x, y, i) -> Lanes.saturateU16(Lanes.i32(i < 4 ? x : y, i & 3)));
    }

    /** {@code i16x8.extend_low_i8x16_s}: the low half's lanes, sign-extended. */
    public static V128 i16x8ExtendLowI8x16S(V128 a) {
        return Lanes.build16(a, a, (x, y, i) -> Lanes.i8(x, i));
    }

    /** {@code i16x8.extend_high_i8x16_s}: the high half's lanes, sign-extended. */
    public static V128 i16x8ExtendHighI8x16S(V128 a) {
        return Lanes.build16(a, a, (x, y, i) -> Lanes.i8(x, i + 8));
    }

    /** {@code i16x8.extend_low_i8x16_u}: the low half's lanes, zero-extended. */
    public static V128 i16x8ExtendLowI8x16U(V128 a) {
        return Lanes.build16(a, a, (x, y, i) -> Lanes.u8(x, i));
    }

    /** {@code i16x8.extend_high_i8x16_u}: the high half's lanes, zero-extended. */
    public static V128 i16x8ExtendHighI8x16U(V128 a) {
        return Lanes.build16(a, a, (x, y, i) -> Lanes.u8(x, i + 8));
    }

    /** {@code i16x8.extmul_low_i8x16_s}: products of the low half's signed lanes, full width. */
    public static V128 i16x8ExtmulLowI8x16S(V128 a, V128 b) {
        return Lanes.build16(a, b, (x, y, i) -> Lanes.i8(x, i) * Lanes.i8(y, i));
    }

    /** {@code i16x8.extmul_high_i8x16_s}: products of the high half's signed lanes, full width. */
    public static V128 i16x8ExtmulHighI8x16S(V128 a, V128 b) {
        return Lanes.build16(a, b, (x, y, i) -> Lanes.i8(x, i + 8) * Lanes.i8(y, i + 8));
    }

    /** {@code i16x8.extmul_low_i8x16_u}: products of the low half's unsigned lanes, full width. */
    public static V128 i16x8ExtmulLowI8x16U(V128 a, V128 b) {
        return Lanes.build16(a, b, (x, y, i) -> Lanes.u8(x, i) * Lanes.u8(y, i));
    }

    /** {@code i16x8.extmul_high_i8x16_u}: products of the high half's unsigned lanes, full width. */
    public static V128 i16x8ExtmulHighI8x16U(V128 a, V128 b) {
        return Lanes.build16(a, b, (x, y, i) -> Lanes.u8(x, i + 8) * Lanes.u8(y, i + 8));
    }

    /** {@code i16x8.extadd_pairwise_i8x16_s}: sums of neighbouring signed lanes, full width. */
    public static V128 i16x8ExtaddPairwiseI8x16S(V128 a) {
        return Lanes.build16(a, a, (x, y, i) -> Lanes.i8(x, 2 * i) + Lanes.i8(x, 2 * i + 1));
    }

    /** {@code i16x8.extadd_pairwise_i8x16_u}: sums of neighbouring unsigned lanes, full width. */
    public static V128 i16x8ExtaddPairwiseI8x16U(V128 a) {
        return Lanes.build16(a, a, (x, y, i) -> Lanes.u8(x, 2 * i) + Lanes.u8(x, 2 * i + 1));
    }

    /** {@code i16x8.shl}: every lane shifted left by {@code n mod 16}. */
    public static V128 i16x8Shl(V128 a, int n) {
        return Lanes.shift16(a, n, (x, k) -> x << k);
    }

    /** {@code i16x8.shr_s}: every lane shifted right by {@code n mod 16}, sign-extending. */
    public static V128 i16x8ShrS(V128 a, int n) {
        return Lanes.shift16(a, n, (x, k) -> x >> k);
    }

    /** {@code i16x8.shr_u}: every lane shifted right by {@code n mod 16}, zero-extending. */
    public static V128 i16x8ShrU(V128 a, int n) {
        return Lanes.shift16(a, n, (x, k) -> (x & 0xFFFF) >>> k);
    }

    /** {@code i16x8.add}: lane-wise sum, wrapping. */
    public static V128 i16x8Add(V128 a, V128 b) {
        return Lanes.zip16(a, b, (x, y) -> x + y);
    }

    /** {@code i16x8.add_sat_s}: lane-wise sum, saturating, signed. */
    public static V128 i16x8AddSatS(V128 a, V128 b) {
        return Lanes.zip16(a, b, (x, y) -> Lanes.saturateS16(x + y));
    }

    /** {@code i16x8.add_sat_u}: lane-wise sum, saturating, unsigned. */
    public static V128 i16x8AddSatU(V128 a, V128 b) {
        return Lanes.zip16(a, b, (x, y) -> Lanes.saturateU16((x & 0xFFFF) + (y & 0xFFFF)));
    }

    /** {@code i16x8.sub}: lane-wise difference, wrapping. */
    public static V128 i16x8Sub(V128 a, V128 b) {
        return Lanes.zip16(a, b, (x, y) -> x - y);
    }

    /** {@code i16x8.sub_sat_s}: lane-wise difference, saturating, signed. */
    public static V128 i16x8SubSatS(V128 a, V128 b) {
        return Lanes.zip16(a, b, (x, y) -> Lanes.saturateS16(x - y));
    }

    /** {@code i16x8.sub_sat_u}: lane-wise difference, saturating, unsigned. */
    public static V128 i16x8SubSatU(V128 a, V128 b) {
        return Lanes.zip16(a, b, (x, y) -> Lanes.saturateU16((x & 0xFFFF) - (y & 0xFFFF)));
    }

    /** {@code i16x8.mul}: lane-wise product, wrapping. */
    public static V128 i16x8Mul(V128 a, V128 b) {
        return Lanes.zip16(a, b, (x, y) -> x * y);
    }

    /** {@code i16x8.min_s}: lane-wise smaller of two, signed. */
    public static V128 i16x8MinS(V128 a, V128 b) {
        return Lanes.zip16(a, b, Math::min);
    }

    /** {@code i16x8.min_u}: lane-wise smaller of two, unsigned. */
    public static V128 i16x8MinU(V128 a, V128 b) {
        return Lanes.zip16(a, b, (x, y) -> Math.min((x & 0xFFFF), (y & 0xFFFF)));
    }

    /** {@code i16x8.max_s}: lane-wise greater of two, signed. */
    public static V128 i16x8MaxS(V128 a, V128 b) {
        return Lanes.zip16(a, b, Math::max);
    }

    /** {@code i16x8.max_u}: lane-wise greater of two, unsigned. */
    public static V128 i16x8MaxU(V128 a, V128 b) {
        return Lanes.zip16(a, b, (x, y) -> Math.max((x & 0xFFFF), (y & 0xFFFF)));
    }

    /** {@code i16x8.avgr_u}: lane-wise rounded average (a + b + 1) / 2, unsigned. */
    public static V128 i16x8AvgrU(V128 a, V128 b) {
        return Lanes.zip16(a, b, (x, y) -> ((x & 0xFFFF) + (y & 0xFFFF) + 1) >> 1);
    }

    // ---- i32x4

    /** {@code i32x4.eq}: all ones in the lanes where a == b, else zeros. */
    public static V128 i32x4Eq(V128 a, V128 b) {
        return Lanes.zip32(a, b, (x, y) -> Lanes.mask(x == y));
    }

    /** {@code i32x4.ne}: all ones in the lanes where a != b, else zeros. */
    public static V128 i32x4Ne(V128 a, V128 b) {
        return Lanes.zip32(a, b, (x, y) -> Lanes.mask(x != y));
    }

    /** {@code i32x4.lt_s}: all ones in the lanes where a &lt; b, else zeros. */
    public static V128 i32x4LtS(V128 a, V128 b) {
        return Lanes.zip32(a, b, (x, y) -> Lanes.mask(x < y));
    }

    /** {@code i32x4.lt_u}: all ones in the lanes where a &lt; b (unsigned), else zeros. */
    public static V128 i32x4LtU(V128 a, V128 b) {
        return Lanes.zip32(a, b, (x, y) -> Lanes.mask(Integer.compareUnsigned(x, y) < 0));
    }

    /** {@code i32x4.gt_s}: all ones in the lanes where a &gt; b, else zeros. */
    public static V128 i32x4GtS(V128 a, V128 b) {
        return Lanes.zip32(a, b, (x, y) -> Lanes.mask(x > y));
    }

    /** {@code i32x4.gt_u}: all ones in the lanes where a &gt; b (unsigned), else zeros. */
    public static V128 i32x4GtU(V128 a, V128 b) {
        return Lanes.zip32(a, b, (x, y) -> Lanes.mask(Integer.compareUnsigned(x, y) > 0));
    }

    /** {@code i32x4.le_s}: all ones in the lanes where a &lt;= b, else zeros. */
    public static V128 i32x4LeS(V128 a, V128 b) {
        return Lanes.zip32(a, b, (x, y) -> Lanes.mask(x <= y));
    }

    /** {@code i32x4.le_u}: all ones in the lanes where a &lt;= b (unsigned), else zeros. */
    public static V128 i32x4LeU(V128 a, V128 b) {
        return Lanes.zip32(a, b, (x, y) -> Lanes.mask(Integer.compareUnsigned(x, y) <= 0));
    }

    /** {@code i32x4.ge_s}: all ones in the lanes where a &gt;= b, else zeros. */
    public static V128 i32x4GeS(V128 a, V128 b) {
        return Lanes.zip32(a, b, (x, y) -> Lanes.mask(x >= y));
    }

    /** {@code i32x4.ge_u}: all ones in the lanes where a &gt;= b (unsigned), else zeros. */
    public static V128 i32x4GeU(V128 a, V128 b) {
        return Lanes.zip32(a, b, (x, y) -> Lanes.mask(Integer.compareUnsigned(x, y) >= 0));
    }

    /** {@code i32x4.abs}: lane-wise absolute value, of the least value itself. */
    public static V128 i32x4Abs(V128 a) {
        return Lanes.map32(a, Math::abs);
    }

    /** {@code i32x4.neg}: lane-wise negation, wrapping. */
    public static V128 i32x4Neg(V128 a) {
        return Lanes.map32(a, x -> -x);
    }

    /** {@code i32x4.all_true}: whether no lane is zero. */
    public static boolean i32x4AllTrue(V128 a) {
        return Lanes.bits(i32x4Eq(a, new V128(0, 0)), 32) == 0;
    }

    /** {@code i32x4.bitmask}: the sign bit of lane i in bit i. */
    public static int i32x4Bitmask(V128 a) {
        return Lanes.bits(a, 32);
    }

    /** {@code i32x4.extend_low_i16x8_s}: the low half's lanes, sign-extended. */
    public static V128 i32x4ExtendLowI16x8S(V128 a) {
        return Lanes.build32(a, a, (x, y, i) -> Lanes.i16(x, i));
    }

    /** {@code i32x4.extend_high_i16x8_s}: the high half's lanes, sign-extended. */
    public static V128 i32x4ExtendHighI16x8S(V128 a) {
        return Lanes.build32(a, a, (x, y, i) -> Lanes.i16(x, i + 4));
    }

    /** {@code i32x4.extend_low_i16x8_u}: the low half's lanes, zero-extended. */
    public static V128 i32x4ExtendLowI16x8U(V128 a) {
        return Lanes.build32(a, a, (x, y, i) -> Lanes.u16(x, i));
    }

    /** {@code i32x4.extend_high_i16x8_u}: the high half's lanes, zero-extended. */
    public static V128 i32x4ExtendHighI16x8U(V128 a) {
        return Lanes.build32(a, a, (x, y, i) -> Lanes.u16(x, i + 4));
    }

    /** {@code i32x4.extmul_low_i16x8_s}: products of the low half's signed lanes, full width. */
    public static V128 i32x4ExtmulLowI16x8S(V128 a, V128 b) {
        return Lanes.build32(a, b, (x, y, i) -> Lanes.i16(x, i) * Lanes.i16(y, i));
    }

    /** {@code i32x4.extmul_high_i16x8_s}: products of the high half's signed lanes, full width. */
    public static V128 i32x4ExtmulHighI16x8S(V128 a, V128 b) {
        return Lanes.build32(a, b, (x, y, i) -> Lanes.i16(x, i + 4) * Lanes.i16(y, i + 4));
    }

    /** {@code i32x4.extmul_low_i16x8_u}: products of the low half's unsigned lanes, full width. */
    public static V128 i32x4ExtmulLowI16x8U(V128 a, V128 b) {
        return Lanes.build32(a, b, (x, y, i) -> Lanes.u16(x, i) * Lanes.u16(y, i));
    }

    /** {@code i32x4.extmul_high_i16x8_u}: products of the high half's unsigned lanes, full width. */
    public static V128 i32x4ExtmulHighI16x8U(V128 a, V128 b) {
        return Lanes.build32(a, b, (x, y, i) -> Lanes.u16(x, i + 4) * Lanes.u16(y, i + 4));
    }

    /** {@code i32x4.extadd_pairwise_i16x8_s}: sums of neighbouring signed lanes, full width. */
    public static V128 i32x4ExtaddPairwiseI16x8S(V128 a) {
        return Lanes.build32(a, a, (x, y, i) -> Lanes.i16(x, 2 * i) + Lanes.i16(x, 2 * i + 1));
    }

    /** {@code i32x4.extadd_pairwise_i16x8_u}: sums of neighbouring unsigned lanes, full width. */
    public static V128 i32x4ExtaddPairwiseI16x8U(V128 a) {
        return Lanes.build32(a, a, (x, y, i) -> Lanes.u16(x, 2 * i) + Lanes.u16(x, 2 * i + 1));
    }

    /** {@code i32x4.shl}: every lane shifted left by {@code n mod 32}. */
    public static V128 i32x4Shl(V128 a, int n) {
        return Lanes.shift32(a, n, (x, k) -> x << k);
    }

    /** {@code i32x4.shr_s}: every lane shifted right by {@code n mod 32}, sign-extending. */
    public static V128 i32x4ShrS(V128 a, int n) {
        return Lanes.shift32(a, n, (x, k) -> x >> k);
    }

    /** {@code i32x4.shr_u}: every lane shifted right by {@code n mod 32}, zero-extending. */
    public static V128 i32x4ShrU(V128 a, int n) {
        return Lanes.shift32(a, n, (x, k) -> x >>> k);
    }

    /** {@code i32x4.add}: lane-wise sum, wrapping. */
    public static V128 i32x4Add(V128 a, V128 b) {
        return Lanes.zip32(a, b, (x, y) -> x + y);
    }

    /** {@code i32x4.sub}: lane-wise difference, wrapping. */
    public static V128 i32x4Sub(V128 a, V128 b) {
        return Lanes.zip32(a, b, (x, y) -> x - y);
    }

    /** {@code i32x4.mul}: lane-wise product, wrapping. */
    public static V128 i32x4Mul(V128 a, V128 b) {
        return Lanes.zip32(a, b, (x, y) -> x * y);
    }

    /** {@code i32x4.min_s}: lane-wise smaller of two, signed. */
    public static V128 i32x4MinS(V128 a, V128 b) {
        return Lanes.zip32(a, b, Math::min);
    }

    /** {@code i32x4.min_u}: lane-wise smaller of two, unsigned. */
    public static V128 i32x4MinU(V128 a, V128 b) {
        return Lanes.zip32(a, b, (x, y) -> Integer.compareUnsigned(x, y) < 0 ? x : y);
    }

    /** {@code i32x4.max_s}: lane-wise greater of two, signed. */
    public static V128 i32x4MaxS(V128 a, V128 b) {
        return Lanes.zip32(a, b, Math::max);
    }

    /** {@code i32x4.max_u}: lane-wise greater of two, unsigned. */
    public static V128 i32x4MaxU(V128 a, V128 b) {
        return Lanes.zip32(a, b, (x, y) -> Integer.compareUnsigned(x, y) > 0 ? x : y);
    }

    /** {@code i32x4.dot_i16x8_s}: sums of two neighbouring products of signed 16-bit lanes, wrapping. */
    public static V128 i32x4DotI16x8S(V128 a, V128 b) {
        return Lanes.build32(
                a,
                b,
                (x, y, i) ->
                        Lanes.i16(x, 2 * i) * Lanes.i16(y, 2 * i) + Lanes.i16(x, 2 * i + 1) * Lanes.i16(y, 2 * i + 1));
    }

    /** {@code i32x4.trunc_sat_f32x4_s}: floats towards zero to signed integers; NaN gives 0, the rest saturates. */
    public static V128 i32x4TruncSatF32x4S(V128 a) {
        return Lanes.build32(a, a, (x, y, i) -> (int) Lanes.f32(x, i));
    }

    /** {@code i32x4.trunc_sat_f32x4_u}: floats towards zero to unsigned integers; NaN and negatives give 0, the rest saturates. */
    public static V128 i32x4TruncSatF32x4U(V128 a) {
        return Lanes.build32(a, a, (x, y, i) -> Lanes.saturateU32(Lanes.f32(x, i)));
    }

    // ---- i64x2

    /** {@code i64x2.eq}: all ones in the lanes where a == b, else zeros. */
    public static V128 i64x2Eq(V128 a, V128 b) {
        return new V128(Lanes.mask(a.lo == b.lo), Lanes.mask(a.hi == b.hi));
    }

    /** {@code i64x2.ne}: all ones in the lanes where a != b, else zeros. */
    public static V128 i64x2Ne(V128 a, V128 b) {
        return new V128(Lanes.mask(a.lo != b.lo), Lanes.mask(a.hi != b.hi));
    }

    /** {@code i64x2.lt_s}: all ones in the lanes where a &lt; b, else zeros. */
    public static V128 i64x2LtS(V128 a, V128 b) {
        return new V128(Lanes.mask(a.lo < b.lo), Lanes.mask(a.hi < b.hi));
    }

    /** {@code i64x2.gt_s}: all ones in the lanes where a &gt; b, else zeros. */
    public static V128 i64x2GtS(V128 a, V128 b) {
        return new V128(Lanes.mask(a.lo > b.lo), Lanes.mask(a.hi > b.hi));
    }

    /** {@code i64x2.le_s}: all ones in the lanes where a &lt;= b, else zeros. */
    public static V128 i64x2LeS(V128 a, V128 b) {
        return new V128(Lanes.mask(a.lo <= b.lo), Lanes.mask(a.hi <= b.hi));
    }

    /** {@code i64x2.ge_s}: all ones in the lanes where a &gt;= b, else zeros. */
    public static V128 i64x2GeS(V128 a, V128 b) {
        return new V128(Lanes.mask(a.lo >= b.lo), Lanes.mask(a.hi >= b.hi));
    }

    /** {@code i64x2.abs}: lane-wise absolute value, of the least value itself. */
    public static V128 i64x2Abs(V128 a) {
        return new V128(Math.abs(a.lo), Math.abs(a.hi));
    }

    /** {@code i64x2.neg}: lane-wise negation, wrapping. */
    public static V128 i64x2Neg(V128 a) {
        return new V128(-a.lo, -a.hi);
    }

    /** {@code i64x2.all_true}: whether no lane is zero. */
    public static boolean i64x2AllTrue(V128 a) {
        return a.lo != 0 && a.hi != 0;
    }

    /** {@code i64x2.bitmask}: the sign bit of lane i in bit i. */
    public static int i64x2Bitmask(V128 a) {
        return Lanes.bits(a, 64);
    }

    /** {@code i64x2.extend_low_i32x4_s}: the low half's lanes, sign-extended. */
    public static V128 i64x2ExtendLowI32x4S(V128 a) {
        return new V128(Lanes.i32(a, 0), Lanes.i32(a, 1));
    }

    /** {@code i64x2.extend_high_i32x4_s}: the high half's lanes, sign-extended. */
    public static V128 i64x2ExtendHighI32x4S(V128 a) {
        return new V128(Lanes.i32(a, 2), Lanes.i32(a, 3));
    }

    /** {@code i64x2.extend_low_i32x4_u}: the low half's lanes, zero-extended. */
    public static V128 i64x2ExtendLowI32x4U(V128 a) {
        return new V128(Lanes.u32(a, 0), Lanes.u32(a, 1));
    }

    /** {@code i64x2.extend_high_i32x4_u}: the high half's lanes, zero-extended. */
    public static V128 i64x2ExtendHighI32x4U(V128 a) {
        return new V128(Lanes.u32(a, 2), Lanes.u32(a, 3));
    }

    /** {@code i64x2.shl}: every lane shifted left by {@code n mod 64}. */
    public static V128 i64x2Shl(V128 a, int n) {
        return new V128(a.lo << n, a.hi << n);
    }

    /** {@code i64x2.shr_s}: every lane shifted right by {@code n mod 64}, sign-extending. */
    public static V128 i64x2ShrS(V128 a, int n) {
        return new V128(a.lo >> n, a.hi >> n);
    }

    /** {@code i64x2.shr_u}: every lane shifted right by {@code n mod 64}, zero-extending. */
    public static V128 i64x2ShrU(V128 a, int n) {
        return new V128(a.lo >>> n, a.hi >>> n);
    }

    /** {@code i64x2.add}: lane-wise sum, wrapping. */
    public static V128 i64x2Add(V128 a, V128 b) {
        return new V128(a.lo + b.lo, a.hi + b.hi);
    }

    /** {@code i64x2.sub}: lane-wise difference, wrapping. */
    public static V128 i64x2Sub(V128 a, V128 b) {
        return new V128(a.lo - b.lo, a.hi - b.hi);
    }

    /** {@code i64x2.mul}: lane-wise product, wrapping. */
    public static V128 i64x2Mul(V128 a, V128 b) {
        return new V128(a.lo * b.lo, a.hi * b.hi);
    }

    /** {@code i64x2.extmul_low_i32x4_s}: products of the low half's signed lanes, full width. */
    public static V128 i64x2ExtmulLowI32x4S(V128 a, V128 b) {
        return new V128((long) Lanes.i32(a, 0) * Lanes.i32(b, 0), (long) Lanes.i32(a, 1) * Lanes.i32(b, 1));
    }

    /** {@code i64x2.extmul_high_i32x4_s}: products of the high half's signed lanes, full width. */
    public static V128 i64x2ExtmulHighI32x4S(V128 a, V128 b) {
        return new V128((long) Lanes.i32(a, 2) * Lanes.i32(b, 2), (long) Lanes.i32(a, 3) * Lanes.i32(b, 3));
    }

    /** {@code i64x2.extmul_low_i32x4_u}: products of the low half's unsigned lanes, full width. */
    public static V128 i64x2ExtmulLowI32x4U(V128 a, V128 b) {
        return new V128(Lanes.u32(a, 0) * Lanes.u32(b, 0), Lanes.u32(a, 1) * Lanes.u32(b, 1));
    }

    /** {@code i64x2.extmul_high_i32x4_u}: products of the high half's unsigned lanes, full width. */
    public static V128 i64x2ExtmulHighI32x4U(V128 a, V128 b) {
        return new V128(Lanes.u32(a, 2) * Lanes.u32(b, 2), Lanes.u32(a, 3) * Lanes.u32(b, 3));
    }

    // ---- f32x4

    /** {@code f32x4.eq}: all ones in the lanes where a == b, else zeros (false for NaN). */
    public static V128 f32x4Eq(V128 a, V128 b) {
        return Lanes.compareF32(a, b, (x, y) -> x == y);
    }

    /** {@code f32x4.ne}: all ones in the lanes where a != b, else zeros (true for NaN). */
    public static V128 f32x4Ne(V128 a, V128 b) {
        return Lanes.compareF32(a, b, (x, y) -> x != y);
    }

    /** {@code f32x4.lt}: all ones in the lanes where a &lt; b, else zeros (false for NaN). */
    public static V128 f32x4Lt(V128 a, V128 b) {
        return Lanes.compareF32(a, b, (x, y) -> x < y);
    }

    /** {@code f32x4.gt}: all ones in the lanes where a &gt; b, else zeros (false for NaN). */
    public static V128 f32x4Gt(V128 a, V128 b) {
        return Lanes.compareF32(a, b, (x, y) -> x > y);
    }

    /** {@code f32x4.le}: all ones in the lanes where a &lt;= b, else zeros (false for NaN). */
    public static V128 f32x4Le(V128 a, V128 b) {
        return Lanes.compareF32(a, b, (x, y) -> x <= y);
    }

    /** {@code f32x4.ge}: all ones in the lanes where a &gt;= b, else zeros (false for NaN). */
    public static V128 f32x4Ge(V128 a, V128 b) {
        return Lanes.compareF32(a, b, (x, y) -> x >= y);
    }

    /** {@code f32x4.ceil}: rounded up to whole numbers. */
    public static V128 f32x4Ceil(V128 a) {
        return Lanes.mapF32(a, x -> (float) Math.ceil(x));
    }

    /** {@code f32x4.floor}: rounded down to whole numbers. */
    public static V128 f32x4Floor(V128 a) {
        return Lanes.mapF32(a, x -> (float) Math.floor(x));
    }

    /** {@code f32x4.trunc}: rounded towards zero to whole numbers. */
    public static V128 f32x4Trunc(V128 a) {
        return Lanes.mapF32(a, x -> (float) (x < 0 ? Math.ceil(x) : Math.floor(x)));
    }

    /** {@code f32x4.nearest}: rounded to the nearest whole number, ties to the even one. */
    public static V128 f32x4Nearest(V128 a) {
        return Lanes.mapF32(a, x -> (float) Math.rint(x));
    }

    /** {@code f32x4.abs}: sign bits cleared, of NaN too. */
    public static V128 f32x4Abs(V128 a) {
        return Lanes.map32(a, x -> x & 0x7FFFFFFF);
    }

    /** {@code f32x4.neg}: sign bits inverted, of NaN too. */
    public static V128 f32x4Neg(V128 a) {
        return Lanes.map32(a, x -> x ^ 0x80000000);
    }

    /** {@code f32x4.sqrt}: correctly rounded square roots. */
    public static V128 f32x4Sqrt(V128 a) {
        return Lanes.mapF32(a, x -> (float) Math.sqrt(x));
    }

    /** {@code f32x4.add}: lane-wise sum, IEEE 754. */
    public static V128 f32x4Add(V128 a, V128 b) {
        return Lanes.zipF32(a, b, (x, y) -> x + y);
    }

    /** {@code f32x4.sub}: lane-wise difference, IEEE 754. */
    public static V128 f32x4Sub(V128 a, V128 b) {
        return Lanes.zipF32(a, b, (x, y) -> x - y);
    }

    /** {@code f32x4.mul}: lane-wise product, IEEE 754. */
    public static V128 f32x4Mul(V128 a, V128 b) {
        return Lanes.zipF32(a, b, (x, y) -> x * y);
    }

    /** {@code f32x4.div}: lane-wise quotient, IEEE 754. */
    public static V128 f32x4Div(V128 a, V128 b) {
        return Lanes.zipF32(a, b, (x, y) -> x / y);
    }

    /** {@code f32x4.min}: lane-wise smaller; NaN if either is, -0 below +0. */
    public static V128 f32x4Min(V128 a, V128 b) {
        return Lanes.zipF32(a, b, Math::min);
    }

    /** {@code f32x4.max}: lane-wise greater; NaN if either is, -0 below +0. */
    public static V128 f32x4Max(V128 a, V128 b) {
        return Lanes.zipF32(a, b, Math::max);
    }

    /** {@code f32x4.pmin}: lane-wise {@code b < a ? b : a}. */
    public static V128 f32x4Pmin(V128 a, V128 b) {
        return v128Bitselect(b, a, f32x4Lt(b, a));
    }

    /** {@code f32x4.pmax}: lane-wise {@code a < b ? b : a}. */
    public static V128 f32x4Pmax(V128 a, V128 b) {
        return v128Bitselect(b, a, f32x4Lt(a, b));
    }

    /** {@code f32x4.convert_i32x4_s}: signed integers to the nearest floats, ties to even. */
    public static V128 f32x4ConvertI32x4S(V128 a) {
        return Lanes.map32(a, x -> Float.floatToRawIntBits((float) x));
    }

    /** {@code f32x4.convert_i32x4_u}: unsigned integers to the nearest floats, ties to even. */
    public static V128 f32x4ConvertI32x4U(V128 a) {
        return Lanes.map32(a, x -> Float.floatToRawIntBits((float) (x & 0xFFFFFFFFL)));
    }

    // ---- relaxed: the result is the same on every machine only while all lanes of i7 are 0..127; the JVM insists on
    // it

    /** {@code i16x8.relaxed_dot_i8x16_i7x16_s}: sums of two neighbouring products i8 * i7. */
    public static V128 i16x8RelaxedDotI8x16I7x16S(V128 i8, V128 i7) {
        return Lanes.build16(
                i8,
                Lanes.checkedI7(i7),
                (x, y, i) -> Lanes.i8(x, 2 * i) * Lanes.i8(y, 2 * i) + Lanes.i8(x, 2 * i + 1) * Lanes.i8(y, 2 * i + 1));
    }

    /** {@code i32x4.relaxed_dot_i8x16_i7x16_add_s}: sums of four neighbouring products i8 * i7, added to c. */
    public static V128 i32x4RelaxedDotI8x16I7x16AddS(V128 i8, V128 i7, V128 c) {
        return i32x4Add(i32x4ExtaddPairwiseI16x8S(i16x8RelaxedDotI8x16I7x16S(i8, i7)), c);
    }
}
