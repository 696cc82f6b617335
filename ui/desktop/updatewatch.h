// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/domain/versionnumber.h"
#include "core/protocol/releasenotice.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace license::ui {

/// Asks the address that a person has set once a day for a newer version; without one it asks nobody. A failure is
/// silent: the next day asks again.
class UpdateWatch final : public QObject
{
    Q_OBJECT
public:
    using Done = std::function<void(Result<VersionNumber>)>;
    /// Asks the address. Answers at most once, and never after the context is gone.
    using Ask = std::function<void(const ReleaseAddress &, QObject *context, Done)>;

    /// `first` is the delay of the first question: a start has more urgent work.
    UpdateWatch(const QString &running, Ask ask, std::chrono::milliseconds first = std::chrono::minutes{1},
                QObject *parent = nullptr);
    ~UpdateWatch() override;

    /// Asks this address from now on; nobody if it is empty or unusable.
    void follow(const QString &address);
    /// The newer version that the address has named, if any.
    const std::optional<VersionNumber> &newer() const { return m_newer; }

signals:
    /// Once for each newer version.
    void found(const license::VersionNumber &number);

private:
    void ask();
    void learn(const Result<VersionNumber> &released);

    const std::optional<VersionNumber> m_running;
    const Ask m_ask;
    const std::chrono::milliseconds m_first;
    QString m_address; ///< as set
    std::optional<ReleaseAddress> m_usable;
    std::optional<VersionNumber> m_newer;
    QTimer m_next;
    std::unique_ptr<QObject> m_round; ///< the context of questions to this address
};

} // namespace license::ui
