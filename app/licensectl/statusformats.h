// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/licensectl/documents.h"

#include <QString>
#include <QVector>

namespace license::ctl {

/// The worst severity, in the order ok, warning, unknown, critical; unknown where there is no service.
Severity worstOf(const QVector<ServiceView> &views);

/// The answer of a monitoring plug-in: one line with performance data, then one for each service.
QString nagiosText(const QVector<ServiceView> &views);
/// The same where there is no answer; the words say why.
QString nagiosUnknown(const QString &words);
/// The Prometheus text exposition format, version 0.0.4.
QString prometheusText(const QVector<ServiceView> &views);
/// The same where the store cannot be read.
QString prometheusUnreadable();
/// For people, in the words of the window.
QString statusText(const QVector<ServiceView> &views);

} // namespace license::ctl
