// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace license::ed25519 {

inline constexpr qsizetype keySize = 32;
inline constexpr qsizetype signatureSize = 64;

/// Whether 32 bytes are a public key that someone can have made: canonically encoded, on the curve, in the group of
/// prime order. Under a point of small order a signature can be forged by anyone.
bool isSoundKey(const QByteArray &point);

/// Whether `signature` is `key`'s over `message`. False for a size that is wrong, an S that is not reduced and a key or
/// R of small order.
bool verify(const QByteArray &signature, QByteArrayView message, const QByteArray &key);

/// From the system's generator.
QByteArray randomBytes(qsizetype size);

} // namespace license::ed25519
