// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/storesession.h"

namespace license {

namespace {

thread_local std::optional<quint64> expectedGeneration;

} // namespace

StoreSession::StoreSession(quint64 generation)
{
    expectedGeneration = generation;
}

StoreSession::~StoreSession()
{
    expectedGeneration.reset();
}

std::optional<quint64> StoreSession::expected()
{
    return expectedGeneration;
}

} // namespace license
