// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace license::ed25519 {

inline constexpr qsizetype keySize = 32;
inline constexpr qsizetype signatureSize = 64;

/// Whether 32 bytes are a valid public key: canonically encoded, on the curve, in the group of prime order. Anyone can
/// forge signatures under a point of small order.
bool isSoundKey(const QByteArray &point);

/// Whether `signature` is `key`'s over `message`. False for a wrong size, a non-reduced S, and a key or R of small
/// order.
bool verify(const QByteArray &signature, QByteArrayView message, const QByteArray &key);

/// From the system's generator.
QByteArray randomBytes(qsizetype size);

} // namespace license::ed25519
