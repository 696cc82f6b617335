// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"
#include "core/domain/result.h"
#include "core/text/export.h"

#include <QFutureWatcher>
#include <QObject>
#include <QPointer>
#include <QWidget>

#include <atomic>
#include <functional>
#include <memory>

class QIODevice;

namespace license::ui {

/// Asks for the destination of an export and writes it there in a worker thread. The file is replaced as a whole or not
/// at all.
class FileExport final : public QObject
{
    Q_OBJECT
public:
    /// Runs in the worker: owns everything that it reads.
    using Write = std::function<Result<Done>(QIODevice &device, const std::atomic_bool &cancelled)>;

    /// `window` is the parent of the dialog.
    explicit FileExport(QWidget *window, QObject *parent = nullptr);
    /// A running export is cancelled and leaves the file unchanged.
    ~FileExport() override;

    /// Opens the platform's dialog; `name` is the suggestion, see exportFileName(). Does nothing while an export runs.
    void ask(const QString &name, text::ExportFormat format, Write write);
    /// The description of a file to save.
    struct Target
    {
        QString title; ///< of the dialog
        QString name;  ///< the suggestion
        QString suffix;
    };
    /// The same for a file other than an export.
    void askFor(const Target &target, Write write);
    /// Writes these bytes unchanged.
    static Write bytesToWrite(const QByteArray &bytes);
    /// Writes without asking.
    void start(const QString &path, Write write);
    void cancel();
    bool isRunning() const { return m_cancelled != nullptr; }

    /// "Acme HQ – objects – 2026-11-28.csv": the parts of the names that every file system accepts, and the local date.
    static QString exportFileName(const QString &service, const QString &what, text::ExportFormat format, Instant now);

signals:
    void started(const QString &path);
    /// Once for each start().
    void finished(const QString &path, const license::Result<license::Done> &result);

private:
    void conclude();

    QPointer<QWidget> m_window;
    QString m_path;
    std::shared_ptr<std::atomic_bool> m_cancelled; ///< set while an export runs
    QFutureWatcher<Result<Done>> m_watcher;
};

} // namespace license::ui
